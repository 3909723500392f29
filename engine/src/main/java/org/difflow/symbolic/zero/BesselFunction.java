package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The modified Bessel function of the first kind (DLMF 10.25.2),
 *
 * <pre>I_n(x) = (x/2)^n / Gamma(n+1) (1 + (x^2/4)/(n+1) + (x^2/4)^2/(2 (n+1)(n+2)) + ...)</pre>
 */
final class BesselFunction {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  private BesselFunction() {}

  static BigDecimal of(BigDecimal order, BigDecimal x, MathContext digits) {
    if (order.abs().max(x.abs()).compareTo(LARGEST) > 0) {
      throw Undefined.outOfReach("a Bessel function of large numbers");
    }
    return order.stripTrailingZeros().scale() <= 0
        ? whole(order.abs().toBigInteger(), x, Precision.guarded(digits)).round(digits)
        : fractional(order, x, Precision.guarded(digits)).round(digits);
  }

  /** I_-n = I_n, and I_n is even or odd as n is. */
  private static BigDecimal whole(BigInteger order, BigDecimal x, MathContext digits) {
    if (x.signum() == 0) {
      return order.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    BigDecimal value = fractional(new BigDecimal(order), x.abs(), digits);
    return x.signum() < 0 && order.testBit(0) ? value.negate() : value;
  }

  private static BigDecimal fractional(BigDecimal order, BigDecimal x, MathContext digits) {
    if (x.signum() < 0 || x.signum() == 0 && order.signum() < 0) {
      throw new Undefined("a Bessel function of a negative number");
    }
    if (x.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal half = x.divide(BigDecimal.TWO, digits);
    return DecimalFunctions.power(half, order, digits)
        .multiply(series(order, half.multiply(half, digits), digits), digits)
        .divide(GammaFunction.of(order.add(BigDecimal.ONE), digits), digits);
  }

  private static BigDecimal series(BigDecimal order, BigDecimal square, MathContext digits) {
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = term;
    BigDecimal k = BigDecimal.ZERO;
    BigDecimal divisor;
    do {
      k = k.add(BigDecimal.ONE);
      divisor = k.multiply(k.add(order));
      term = term.multiply(square, digits).divide(divisor, digits);
      sum = sum.add(term, digits);
    } while (divisor.compareTo(square) < 0 || Precision.isVisible(term, sum, digits));
    return sum;
  }
}
