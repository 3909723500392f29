package org.difflow.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import org.difflow.data.Decimals;

/** Numbers for reports: rounded to some significant digits, {@code 0.0125}, {@code 6.1e-17}. */
final class Digits {
  /** From this many digits before the point on, rounded zeros would look like measured ones. */
  private static final int LONGEST_WHOLE = 7;

  /** From 0.00001 on zeros would have to be counted. */
  private static final int SHORTEST_FRACTION = -3;

  private Digits() {}

  static String four(double value) {
    return significant(4, value);
  }

  static String significant(int digits, double value) {
    if (!Double.isFinite(value)) {
      return Decimals.shortest(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int decade = rounded.precision() - rounded.scale();
    if (rounded.signum() != 0 && decade < SHORTEST_FRACTION) {
      return scientific(rounded, decade - 1);
    }
    boolean plain = rounded.scale() <= 0 && decade < LONGEST_WHOLE;
    return plain
        ? rounded.toPlainString()
        : rounded.toString().replace("E+", "e").replace('E', 'e');
  }

  private static String scientific(BigDecimal value, int decade) {
    return value.movePointLeft(decade).stripTrailingZeros().toPlainString() + "e" + decade;
  }
}
