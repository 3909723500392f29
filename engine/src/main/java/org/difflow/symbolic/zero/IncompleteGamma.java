package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The incomplete gamma function by the series whose terms are all positive (DLMF 8.7.1),
 *
 * <pre>gamma(a, x) = x^a e^(-x) (1/a + x/(a(a+1)) + x^2/(a(a+1)(a+2)) + ...)</pre>
 */
final class IncompleteGamma {
  /** The terms grow up to the number x - a; beyond some ten thousand it takes too long. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(20_000);

  private IncompleteGamma() {}

  /** P(a, x) for a > 0 and x >= 0. */
  static BigDecimal lower(BigDecimal a, BigDecimal x, MathContext digits) {
    requireDomain(a, x);
    MathContext more = Precision.guarded(digits);
    return x.signum() == 0
        ? BigDecimal.ZERO
        : integral(a, x, more).divide(GammaFunction.of(a, more), digits);
  }

  /** Q(a, x) = 1 - P(a, x), with as many digits more for P as the difference loses. */
  static BigDecimal upper(BigDecimal a, BigDecimal x, MathContext digits) {
    requireDomain(a, x);
    MathContext more = Precision.forComplement(digits, logarithmOfTail(a, x));
    return BigDecimal.ONE.subtract(lower(a, x, more)).round(digits);
  }

  private static void requireDomain(BigDecimal a, BigDecimal x) {
    if (a.signum() <= 0 || x.signum() < 0) {
      throw new Undefined("an incomplete gamma function outside a > 0, x >= 0");
    }
    if (a.max(x).compareTo(LARGEST) > 0) {
      throw Undefined.outOfReach("an incomplete gamma function of large numbers");
    }
  }

  /** log(x^(a-1) e^(-x) / Gamma(a)) by Stirling's formula, a lower bound up to a few units. */
  private static double logarithmOfTail(BigDecimal a, BigDecimal x) {
    double p = a.doubleValue();
    double u = Math.max(x.doubleValue(), Double.MIN_NORMAL);
    return u <= p ? 0 : (p - 1) * Math.log(u) - u - p * Math.log(p) + p - Math.log(u) - 3;
  }

  /** The integral of t^(a-1) e^(-t) from 0 to x, for x > 0. */
  static BigDecimal integral(BigDecimal a, BigDecimal x, MathContext digits) {
    BigDecimal term = BigDecimal.ONE.divide(a, digits);
    BigDecimal sum = term;
    BigDecimal divisor = a;
    do {
      divisor = divisor.add(BigDecimal.ONE);
      term = term.multiply(x, digits).divide(divisor, digits);
      sum = sum.add(term, digits);
    } while (divisor.compareTo(x) < 0 || Precision.isVisible(term, sum, digits));
    BigDecimal exponent = DecimalFunctions.log(x, digits).multiply(a).subtract(x);
    return sum.multiply(DecimalFunctions.exp(exponent, digits), digits);
  }
}
