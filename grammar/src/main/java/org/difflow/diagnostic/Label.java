package org.difflow.diagnostic;

import java.util.Comparator;

/** An underlined place with what is to be said about it; the text may be empty. */
public record Label(SourceText source, SourceRange range, String text) {
  /** By the start, then by the end; for labels of one source. */
  static final Comparator<Label> BY_PLACE =
      Comparator.<Label>comparingInt(label -> label.range().start())
          .thenComparingInt(label -> label.range().end());

  /** Where the label starts. */
  public Position position() {
    return source.position(range.start());
  }
}
