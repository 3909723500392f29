package org.difflow.diagnostic;

/**
 * How many columns of a terminal a text takes: East Asian wide characters and emoji take two,
 * combining marks none (Unicode Standard Annex 11, in blocks).
 */
final class DisplayWidth {
  /** First and last code points of the wide blocks, in pairs. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
    0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (WIDE[i] <= codePoint && codePoint <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
