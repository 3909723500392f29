package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions with steps. A number that is within its rounding errors of a step, and not on it, is on
 * an unknown side: there the value is out of reach.
 */
final class Steps {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Steps() {}

  static BigDecimal floor(BigDecimal u, MathContext digits) {
    requireSide(u, u, digits);
    return u.setScale(0, RoundingMode.FLOOR);
  }

  /** The nearest whole number, of two the even one. */
  static BigDecimal round(BigDecimal u, MathContext digits) {
    requireSide(u, u.add(HALF), digits);
    return u.setScale(0, RoundingMode.HALF_EVEN);
  }

  /** x - y*floor(x/y). */
  static BigDecimal mod(BigDecimal x, BigDecimal y, MathContext digits) {
    if (y.signum() == 0) {
      throw new Undefined("a remainder of a division by zero");
    }
    return x.subtract(y.multiply(floor(x.divide(y, digits), digits)), digits);
  }

  /** -1, 0 or 1; half of the digits of a difference are trusted. */
  static int sign(Measured u, MathContext digits) {
    BigDecimal noise = BigDecimal.ONE.movePointLeft(digits.getPrecision() / 2);
    if (u.value().signum() != 0 && u.residual().compareTo(noise) < 0) {
      throw Undefined.outOfReach("a number near zero");
    }
    return u.value().signum();
  }

  /** Half of the digits are trusted. */
  private static void requireSide(BigDecimal u, BigDecimal shifted, MathContext digits) {
    BigDecimal distance = shifted.subtract(shifted.setScale(0, RoundingMode.HALF_EVEN)).abs();
    BigDecimal noise = u.abs().max(BigDecimal.ONE).movePointLeft(digits.getPrecision() / 2);
    if (distance.signum() != 0 && distance.compareTo(noise) < 0) {
      throw Undefined.outOfReach("a number at a step");
    }
  }
}
