package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Euler's constant 0.5772..., which is Ei(-n) - log n + n - n^2/(2*2!) + ..., where Ei(-n) vanishes
 * for large n (Sweeney, Mathematics of Computation 17, 1963).
 */
final class EulerConstant {
  private static final AtomicReference<BigDecimal> LONGEST =
      new AtomicReference<>(new BigDecimal("0.5772156649015329"));

  private EulerConstant() {}

  static BigDecimal of(MathContext digits) {
    if (LONGEST.get().precision() < digits.getPrecision()) {
      LONGEST.set(computed(digits));
    }
    return LONGEST.get().round(digits);
  }

  /** The terms reach e^n, which takes as many digits again as the result has. */
  private static BigDecimal computed(MathContext digits) {
    int wanted = digits.getPrecision() + 2;
    BigDecimal n = BigDecimal.valueOf((long) Math.ceil(wanted * Math.log(10)));
    MathContext more = new MathContext(2 * wanted + 4);
    return ExponentialIntegral.entire(n.negate(), more)
        .negate()
        .subtract(DecimalFunctions.log(n, more))
        .round(digits);
  }
}
