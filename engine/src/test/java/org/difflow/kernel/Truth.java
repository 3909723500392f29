package org.difflow.kernel;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/** Elementary functions to about 40 digits, and errors of doubles against them. */
final class Truth {
  private static final MathContext DIGITS = new MathContext(40);

  /** Enough for differences that lose 20 digits. */
  private static final MathContext MORE_DIGITS = new MathContext(60);

  /** Below it three terms of a power series are right to 25 digits. */
  private static final double SERIES_SUFFICE = 1e-9;

  /** 2 pi to 400 digits, so that the largest doubles leave a remainder of more than 60. */
  private static final BigDecimal CIRCLE =
      BigDecimalMath.pi(new MathContext(400)).multiply(BigDecimal.TWO);

  private Truth() {}

  /** The distance of a double from the truth, in units in the last place of the truth. */
  static double ulps(double value, BigDecimal truth) {
    BigDecimal unit = new BigDecimal(Math.ulp(truth.doubleValue()));
    return new BigDecimal(value).subtract(truth).abs().divide(unit, DIGITS).doubleValue();
  }

  static BigDecimal exp(BigDecimal x) {
    return BigDecimalMath.exp(x, DIGITS);
  }

  static BigDecimal expm1(BigDecimal x) {
    return isSmall(x)
        ? series(x, 1, 2, 6)
        : BigDecimalMath.exp(x, MORE_DIGITS).subtract(BigDecimal.ONE);
  }

  static BigDecimal log(BigDecimal x) {
    return BigDecimalMath.log(x, MORE_DIGITS);
  }

  static BigDecimal log1p(BigDecimal x) {
    return isSmall(x) ? series(x, 1, -2, 3) : log(x.add(BigDecimal.ONE));
  }

  static BigDecimal sin(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, -6) : BigDecimalMath.sin(remainder(x), MORE_DIGITS);
  }

  static BigDecimal cos(BigDecimal x) {
    return BigDecimalMath.cos(remainder(x), MORE_DIGITS);
  }

  static BigDecimal tan(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, 3) : sin(x).divide(cos(x), DIGITS);
  }

  static BigDecimal sinTurns(BigDecimal u) {
    return sin(u.multiply(CIRCLE));
  }

  static BigDecimal cosTurns(BigDecimal u) {
    return cos(u.multiply(CIRCLE));
  }

  static BigDecimal asin(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, 6) : BigDecimalMath.asin(x, DIGITS);
  }

  static BigDecimal acos(BigDecimal x) {
    return CIRCLE.divide(new BigDecimal(4)).subtract(asin(x));
  }

  static BigDecimal atan(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, -3) : BigDecimalMath.atan(x, DIGITS);
  }

  static BigDecimal sinh(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, 6) : halfDifference(expm1(x), expm1(x.negate()));
  }

  static BigDecimal cosh(BigDecimal x) {
    return halfDifference(exp(x), exp(x.negate()).negate());
  }

  static BigDecimal tanh(BigDecimal x) {
    return isSmall(x) ? series(x, 1, 0, -3) : sinh(x).divide(cosh(x), DIGITS);
  }

  static BigDecimal pow(BigDecimal x, BigDecimal y) {
    return exp(log(x).multiply(y));
  }

  static BigDecimal atan2(BigDecimal y, BigDecimal x) {
    return BigDecimalMath.atan2(y, x, DIGITS);
  }

  private static BigDecimal halfDifference(BigDecimal a, BigDecimal b) {
    return a.subtract(b).divide(BigDecimal.TWO);
  }

  private static BigDecimal remainder(BigDecimal angle) {
    return angle.remainder(CIRCLE).round(new MathContext(100));
  }

  private static boolean isSmall(BigDecimal x) {
    return Math.abs(x.doubleValue()) < SERIES_SUFFICE;
  }

  /** x / first + x^2 / second + x^3 / third, where a 0 stands for no such term. */
  private static BigDecimal series(BigDecimal x, int first, int second, int third) {
    BigDecimal quadratic = second == 0 ? BigDecimal.ZERO : term(x.multiply(x), second);
    return term(x, first).add(quadratic).add(term(x.pow(3), third));
  }

  private static BigDecimal term(BigDecimal power, int divisor) {
    return power.divide(new BigDecimal(divisor), DIGITS);
  }
}
