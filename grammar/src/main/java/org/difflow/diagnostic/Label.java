package org.difflow.diagnostic;

/** An underlined place with what is to be said about it; the text may be empty. */
public record Label(SourceText source, SourceRange range, String text) {
  /** Where the label starts. */
  public Position position() {
    return source.position(range.start());
  }
}
