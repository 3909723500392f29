package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The regularised incomplete beta function by the series whose terms are all positive (DLMF
 * 8.17.8), for x up to 1/2,
 *
 * <pre>I(x; a, b) = x^a (1-x)^b Gamma(a+b)/(Gamma(a+1) Gamma(b)) (1 + (a+b)/(a+1) x + ...)</pre>
 *
 * and above by I(x; a, b) = 1 - I(1-x; b, a).
 */
final class IncompleteBeta {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  private IncompleteBeta() {}

  static BigDecimal of(BigDecimal x, BigDecimal a, BigDecimal b, MathContext digits) {
    requireDomain(x, a, b);
    if (x.signum() == 0 || x.compareTo(BigDecimal.ONE) == 0) {
      return x;
    }
    return x.compareTo(HALF) <= 0
        ? series(x, BigDecimal.ONE.subtract(x), a, b, Precision.guarded(digits)).round(digits)
        : complement(x, a, b, digits);
  }

  private static void requireDomain(BigDecimal x, BigDecimal a, BigDecimal b) {
    if (x.signum() < 0 || x.compareTo(BigDecimal.ONE) > 0 || a.min(b).signum() <= 0) {
      throw new Undefined("an incomplete beta function outside 0 <= x <= 1, a > 0, b > 0");
    }
    if (a.max(b).compareTo(LARGEST) > 0) {
      throw Undefined.outOfReach("an incomplete beta function of large numbers");
    }
  }

  /** The function is at least its first term, so that the digits lost are known before. */
  private static BigDecimal complement(
      BigDecimal x, BigDecimal a, BigDecimal b, MathContext digits) {
    BigDecimal rest = BigDecimal.ONE.subtract(x);
    BigDecimal first = first(x, rest, a, b, MathContext.DECIMAL64);
    double size = DecimalFunctions.log(first, MathContext.DECIMAL32).doubleValue();
    MathContext more = Precision.guarded(Precision.forComplement(digits, size));
    return BigDecimal.ONE.subtract(series(rest, x, b, a, more)).round(digits);
  }

  /** x^a (1-x)^b Gamma(a+b) / (Gamma(a+1) Gamma(b)). */
  private static BigDecimal first(
      BigDecimal x, BigDecimal rest, BigDecimal a, BigDecimal b, MathContext digits) {
    BigDecimal exponent =
        DecimalFunctions.log(x, digits)
            .multiply(a)
            .add(DecimalFunctions.log(rest, digits).multiply(b));
    BigDecimal divisor =
        GammaFunction.of(a.add(BigDecimal.ONE), digits).multiply(GammaFunction.of(b, digits));
    return DecimalFunctions.exp(exponent, digits)
        .multiply(GammaFunction.of(a.add(b), digits))
        .divide(divisor, digits);
  }

  private static BigDecimal series(
      BigDecimal x, BigDecimal rest, BigDecimal a, BigDecimal b, MathContext digits) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    BigDecimal top = a.add(b);
    BigDecimal bottom = a.add(BigDecimal.ONE);
    boolean growing;
    do {
      term = term.multiply(top, digits).multiply(x, digits).divide(bottom, digits);
      sum = sum.add(term, digits);
      growing = top.multiply(x).compareTo(bottom) > 0;
      top = top.add(BigDecimal.ONE);
      bottom = bottom.add(BigDecimal.ONE);
    } while (growing || Precision.isVisible(term, sum, digits));
    return first(x, rest, a, b, digits).multiply(sum, digits);
  }
}
