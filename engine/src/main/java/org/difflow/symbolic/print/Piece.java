package org.difflow.symbolic.print;

/** A printed part and how tightly it holds together, which decides whether it needs parentheses. */
record Piece(String text, Level level) {
  /** From the loosest to the tightest. */
  enum Level {
    CHOICE,
    SUM,
    PRODUCT,
    POWER,
    ATOM
  }

  /** The text to put where only something at least as tight as {@code level} can stand. */
  String within(Level required) {
    return level.compareTo(required) < 0 ? "(" + text + ")" : text;
  }
}
