package org.difflow.diagnostic;

/**
 * The half-open stretch {@code [start, end)} of a source text, in UTF-16 units as {@link
 * String#substring} counts them. An empty range is a place between two characters.
 */
public record SourceRange(int start, int end) {
  public SourceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range from %d to %d".formatted(start, end));
    }
  }

  /** The empty range at a place. */
  public static SourceRange at(int offset) {
    return new SourceRange(offset, offset);
  }

  /** The smallest range that holds this one and the other. */
  public SourceRange to(SourceRange other) {
    return new SourceRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether all of the other lies in this one. */
  public boolean contains(SourceRange other) {
    return start <= other.start && other.end <= end;
  }

  public int length() {
    return end - start;
  }
}
