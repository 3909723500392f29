package org.difflow.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for reports: rounded to some significant digits, {@code 0.0125}, {@code 6.1e-17}. */
final class Digits {
  /** From this many digits before the point on, rounded zeros would look like measured ones. */
  private static final int LONGEST_WHOLE = 7;

  private Digits() {}

  static String four(double value) {
    return significant(4, value);
  }

  static String significant(int digits, double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = rounded.scale() <= 0 && rounded.precision() - rounded.scale() < LONGEST_WHOLE;
    return plain
        ? rounded.toPlainString()
        : rounded.toString().replace("E+", "e").replace('E', 'e');
  }
}
