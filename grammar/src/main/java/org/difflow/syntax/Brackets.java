package org.difflow.syntax;

import java.util.Map;

/** Which token closes which: brackets, blocks, holes and strings alike. */
final class Brackets {
  private static final Map<Integer, Integer> CLOSERS =
      Map.of(
          DifflowLexer.OPEN_ROUND, DifflowLexer.CLOSE_ROUND,
          DifflowLexer.LAMBDA_OPEN, DifflowLexer.CLOSE_ROUND,
          DifflowLexer.OPEN_SQUARE, DifflowLexer.CLOSE_SQUARE,
          DifflowLexer.OPEN_CURLY, DifflowLexer.CLOSE_CURLY,
          DifflowLexer.OPEN_HOLE, DifflowLexer.CLOSE_CURLY,
          DifflowLexer.OPEN_QUOTE, DifflowLexer.CLOSE_QUOTE);

  private static final Map<Integer, String> CLOSING_TEXT =
      Map.of(
          DifflowLexer.CLOSE_ROUND, ")",
          DifflowLexer.CLOSE_SQUARE, "]",
          DifflowLexer.CLOSE_CURLY, "}",
          DifflowLexer.CLOSE_QUOTE, "\"");

  private Brackets() {}

  static boolean opens(int type) {
    return CLOSERS.containsKey(type);
  }

  static boolean closes(int type) {
    return CLOSING_TEXT.containsKey(type);
  }

  /** The change of depth that a token brings. */
  static int change(int type) {
    return opens(type) ? 1 : closes(type) ? -1 : 0;
  }

  /** Whether the newlines directly inside are blank. */
  static boolean ignoresNewlines(int type) {
    return closer(type) == DifflowLexer.CLOSE_ROUND || closer(type) == DifflowLexer.CLOSE_SQUARE;
  }

  static int closer(int opener) {
    return CLOSERS.get(opener);
  }

  static String closingText(int opener) {
    return CLOSING_TEXT.get(closer(opener));
  }
}
