package org.difflow.syntax;

import java.util.function.IntUnaryOperator;

/**
 * ANTLR counts code points, {@link String} counts UTF-16 units; they differ only beyond the BMP.
 */
final class CodePointOffsets {
  private CodePointOffsets() {}

  /** From the index of a code point, or the number of all of them, to the offset in the text. */
  static IntUnaryOperator of(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return IntUnaryOperator.identity();
    }
    int[] offsets = new int[count + 1];
    for (int i = 0; i < count; i++) {
      offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
    }
    return index -> offsets[index];
  }
}
