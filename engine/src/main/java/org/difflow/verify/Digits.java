package org.difflow.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for reports: four significant digits, without trailing zeros. */
final class Digits {
  private static final MathContext FOUR = new MathContext(4);

  private Digits() {}

  static String four(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FOUR).stripTrailingZeros();
    return rounded.scale() <= 0 && rounded.precision() - rounded.scale() < 17
        ? rounded.toPlainString()
        : rounded.toString();
  }
}
