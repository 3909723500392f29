package org.difflow.syntax.format;

import org.difflow.syntax.Lexeme.Kind;

/**
 * How far two neighbours on a line stand apart: {@code +} and its like have blanks, {@code *} and
 * its like have none.
 */
record Spacing(int blanks, boolean breakable) {
  static Spacing between(Kind before, Kind after) {
    boolean none = sticksToNext(before) || sticksToLast(after) || isEmptyBlock(before, after);
    return new Spacing(none ? 0 : 1, before == Kind.INFIX || after == Kind.JOINT);
  }

  private static boolean sticksToNext(Kind kind) {
    return switch (kind) {
      case OPEN, OPEN_ARGUMENTS, TIGHT, PREFIX, OPEN_STRING, QUOTED, OPEN_HOLE, CLOSE_HOLE -> true;
      default -> false;
    };
  }

  private static boolean sticksToLast(Kind kind) {
    return switch (kind) {
      case CLOSE,
          COMMA,
          OPEN_ARGUMENTS,
          TIGHT,
          POSTFIX,
          QUOTED,
          OPEN_HOLE,
          CLOSE_HOLE,
          CLOSE_STRING,
          LINE_END ->
          true;
      default -> false;
    };
  }

  private static boolean isEmptyBlock(Kind before, Kind after) {
    return before == Kind.OPEN_BLOCK && after == Kind.CLOSE_BLOCK;
  }
}
