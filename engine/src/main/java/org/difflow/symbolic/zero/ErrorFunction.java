package org.difflow.symbolic.zero;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * erf(x) = 2/sqrt(pi) e^(-x^2) sum of 2^n x^(2n+1) / (1*3*...*(2n+1)), whose terms are all of one
 * sign (Abramowitz and Stegun 7.1.6). Beyond x^2 = digits * log(10) it is 1 to all digits.
 */
final class ErrorFunction {
  /** A little more than log(10). */
  private static final double NATS_PER_DIGIT = 2.31;

  private ErrorFunction() {}

  static BigDecimal of(BigDecimal x, MathContext digits) {
    double size = Math.abs(x.doubleValue());
    return size * size > NATS_PER_DIGIT * digits.getPrecision()
        ? BigDecimal.valueOf(x.signum())
        : series(x, digits);
  }

  /** 1 - erf(x), with as many digits more for erf as the difference loses. */
  static BigDecimal complement(BigDecimal x, MathContext digits) {
    double size = Math.max(0, x.doubleValue());
    double lost = size * size / Math.log(10) + 2;
    if (lost > Precision.MOST_DIGITS) {
      throw Undefined.outOfReach("the tail of erf beyond its digits");
    }
    MathContext more = new MathContext(digits.getPrecision() + (int) lost);
    return BigDecimal.ONE.subtract(of(x, more)).round(digits);
  }

  private static BigDecimal series(BigDecimal x, MathContext digits) {
    BigDecimal square = x.multiply(x, digits);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int odd = 3; Precision.isVisible(term, sum, digits); odd += 2) {
      term = term.multiply(square, digits).multiply(BigDecimal.TWO).divide(odd(odd), digits);
      sum = sum.add(term, digits);
    }
    BigDecimal decay = BigDecimalMath.exp(square.negate(), digits).multiply(BigDecimal.TWO);
    BigDecimal root = BigDecimalMath.pi(digits).sqrt(digits);
    return sum.multiply(decay, digits).divide(root, digits);
  }

  private static BigDecimal odd(int value) {
    return BigDecimal.valueOf(value);
  }
}
