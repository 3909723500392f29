package org.difflow.diagnostic;

/** A line as it is shown: tabs as blanks up to the next stop, control characters as U+FFFD. */
record DisplayLine(String text) {
  private static final int TAB = 4;

  /** The line, or the first part of one, which comes out as the first part of the whole. */
  static DisplayLine of(String line) {
    StringBuilder shown = new StringBuilder();
    line.codePoints().forEach(codePoint -> append(shown, codePoint));
    return new DisplayLine(shown.toString());
  }

  int width() {
    return DisplayWidth.of(text);
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (codePoint == '\t') {
      shown.repeat(' ', TAB - DisplayWidth.of(shown.toString()) % TAB);
    } else {
      shown.appendCodePoint(isHarmful(codePoint) ? 0xFFFD : codePoint);
    }
  }

  /** Whether the character could move the cursor, turn the writing direction or is half a pair. */
  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
