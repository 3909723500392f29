package org.difflow.symbolic.zero;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Gamma(a) as the integral of t^(a-1) e^(-t) up to a point beyond which nothing is left that the
 * digits would show, for halves of whole numbers as a product; for negative a by reflection (DLMF
 * 5.5.3).
 */
final class GammaFunction {
  private static final double NATS_PER_DIGIT = Math.log(10);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(20_000);

  private GammaFunction() {}

  static BigDecimal of(BigDecimal a, MathContext digits) {
    if (a.abs().compareTo(LARGEST) > 0) {
      throw Undefined.outOfReach("the gamma function of a large number");
    }
    return a.signum() > 0 ? positive(a, digits) : reflected(a, digits);
  }

  /** log |Gamma(a)|. */
  static BigDecimal logarithm(BigDecimal a, MathContext digits) {
    return DecimalFunctions.log(of(a, Precision.guarded(digits)).abs(), digits);
  }

  private static BigDecimal positive(BigDecimal a, MathContext digits) {
    MathContext more = Precision.guarded(digits);
    return (isHalfOfWhole(a)
            ? ofHalf(a, more)
            : IncompleteGamma.integral(a, end(a.doubleValue(), more.getPrecision()), more))
        .round(digits);
  }

  private static boolean isHalfOfWhole(BigDecimal a) {
    return a.multiply(BigDecimal.TWO).stripTrailingZeros().scale() <= 0;
  }

  /** (a-1) (a-2) ... down to 1, or to 1/2 and times sqrt(pi) (DLMF 5.5.1 and 5.4.6). */
  private static BigDecimal ofHalf(BigDecimal a, MathContext digits) {
    BigDecimal product = BigDecimal.ONE;
    BigDecimal factor = a.subtract(BigDecimal.ONE);
    while (factor.signum() > 0) {
      product = product.multiply(factor, digits);
      factor = factor.subtract(BigDecimal.ONE);
    }
    return factor.signum() == 0
        ? product
        : product.multiply(BigDecimalMath.pi(digits).sqrt(digits), digits);
  }

  /**
   * Where the upper tail Q(a, x) is below e^-n with n nats of digits: by the Chernoff bound of the
   * gamma law, x = a + sqrt(2 a n) + n suffices (Boucheron, Lugosi, Massart, 2.4).
   */
  private static BigDecimal end(double a, int digits) {
    double nats = NATS_PER_DIGIT * digits;
    return BigDecimal.valueOf(Math.ceil(a + Math.sqrt(2 * a * nats) + nats));
  }

  /** Gamma(a) = pi / (sin(pi a) Gamma(1 - a)). */
  private static BigDecimal reflected(BigDecimal a, MathContext digits) {
    if (a.stripTrailingZeros().scale() <= 0) {
      throw new Undefined("the gamma function at a pole");
    }
    MathContext more = Precision.guarded(digits);
    BigDecimal pi = BigDecimalMath.pi(more);
    BigDecimal sine = BigDecimalMath.sin(pi.multiply(a), more);
    return pi.divide(sine.multiply(positive(BigDecimal.ONE.subtract(a), more)), digits);
  }
}
