package org.difflow.diagnostic;

/** A line and a column, both counted from 1; columns count characters (code points). */
public record Position(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
