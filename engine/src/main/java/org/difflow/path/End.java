package org.difflow.path;

/** One of the two ends of a path, named by what sits there. */
public enum End {
  DATA("data end"),
  PRIOR("prior end");

  private final String words;

  End(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
