package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Ei(x) = gamma + log|x| + x + x^2/(2*2!) + x^3/(3*3!) + ... (DLMF 6.6.2), with the digits more
 * that the sum loses for x < 0; far out by e^x/x (1 + 1!/x + 2!/x^2 + ...), DLMF 6.12.2.
 */
final class ExponentialIntegral {
  private static final double NATS_PER_DIGIT = Math.log(10);

  /** Sums of more terms take too long. */
  private static final double LARGEST = 20_000;

  private ExponentialIntegral() {}

  static BigDecimal of(BigDecimal x, MathContext digits) {
    if (x.signum() == 0) {
      throw new Undefined("the exponential integral at 0");
    }
    MathContext more = Precision.guarded(digits);
    double size = Math.abs(x.doubleValue());
    boolean far = isFar(size, more);
    if (!far && size > LARGEST) {
      throw Undefined.outOfReach("the exponential integral of a large number");
    }
    return (far ? tail(x, more) : nearby(x, more)).round(digits);
  }

  /** Whether the smallest term, sqrt(2 pi |x|) e^-|x|, is out of sight, three digits further. */
  private static boolean isFar(double size, MathContext digits) {
    double smallest = size - Math.log(2 * Math.PI * (size + 1)) / 2;
    return smallest > NATS_PER_DIGIT * (digits.getPrecision() + 3);
  }

  private static BigDecimal tail(BigDecimal x, MathContext digits) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    for (int k = 1; Precision.isVisible(term, sum, digits); k++) {
      term = term.multiply(BigDecimal.valueOf(k)).divide(x, digits);
      sum = sum.add(term, digits);
    }
    return sum.multiply(DecimalFunctions.exp(x, digits)).divide(x, digits);
  }

  /** Where x < 0 the terms reach e^|x| and the sum is e^-|x|. */
  private static BigDecimal nearby(BigDecimal x, MathContext digits) {
    double lost = 2 * Math.max(0, -x.doubleValue()) / NATS_PER_DIGIT + 2;
    MathContext more = new MathContext(digits.getPrecision() + (int) lost);
    return EulerConstant.of(more)
        .add(DecimalFunctions.log(x.abs(), more))
        .add(entire(x, more), digits);
  }

  /** x + x^2/(2*2!) + x^3/(3*3!) + ..., the integral of (e^u - 1)/u from 0 to x. */
  static BigDecimal entire(BigDecimal x, MathContext digits) {
    BigDecimal power = x;
    BigDecimal sum = x;
    BigDecimal term = x;
    for (int k = 2; k < x.abs().doubleValue() || Precision.isVisible(term, sum, digits); k++) {
      power = power.multiply(x, digits).divide(BigDecimal.valueOf(k), digits);
      term = power.divide(BigDecimal.valueOf(k), digits);
      sum = sum.add(term, digits);
    }
    return sum;
  }
}
