package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;

/** How many digits a sum of positive terms needs. */
final class Precision {
  /** More than this is not worth computing: the point is left out. */
  static final int MOST_DIGITS = 4_000;

  /** For the rounding of some thousands of terms and of exponents up to 10^5. */
  private static final int GUARD = 12;

  private Precision() {}

  /** More digits, for an intermediate result. */
  static MathContext guarded(MathContext digits) {
    return new MathContext(digits.getPrecision() + GUARD);
  }

  /** More digits still, for 1 - u where 1 - u is about {@code size}. */
  static MathContext forComplement(MathContext digits, double logarithmOfSize) {
    int lost = (int) Math.ceil(Math.max(0, -logarithmOfSize / Math.log(10)));
    if (lost > MOST_DIGITS) {
      throw Undefined.outOfReach("a tail beyond its digits");
    }
    return new MathContext(digits.getPrecision() + lost);
  }

  /** Whether adding the term changes the first digits of the sum. */
  static boolean isVisible(BigDecimal term, BigDecimal sum, MathContext digits) {
    return term.signum() != 0 && decade(sum) - decade(term) <= digits.getPrecision() + 1;
  }

  private static long decade(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }
}
