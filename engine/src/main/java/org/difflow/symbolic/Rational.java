package org.difflow.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact operations on rationals that the fraction class lacks. */
public final class Rational {
  /** Powers with more bits than this stay symbolic: 2^1000000 is no number anyone reads. */
  private static final long MAX_BITS = 4096;

  private Rational() {}

  /** The exact value of a decimal literal such as {@code 0.1} or {@code 1e-3}. */
  public static BigFraction decimal(String literal) {
    return of(new BigDecimal(literal));
  }

  public static BigFraction of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() >= 0
        ? BigFraction.of(unscaled, BigInteger.TEN.pow(decimal.scale()))
        : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
  }

  /**
   * The numerator over a positive denominator. The fraction class may keep the sign of a number in
   * its denominator.
   */
  public static BigInteger numerator(BigFraction value) {
    BigInteger numerator = value.getNumerator();
    return value.getDenominator().signum() < 0 ? numerator.negate() : numerator;
  }

  public static BigInteger denominator(BigFraction value) {
    return value.getDenominator().abs();
  }

  /** The same number with the sign in the numerator. */
  static BigFraction signed(BigFraction value) {
    return value.getDenominator().signum() < 0
        ? BigFraction.of(numerator(value), denominator(value))
        : value;
  }

  public static boolean isInteger(BigFraction value) {
    return denominator(value).equals(BigInteger.ONE);
  }

  /** {@code base^exponent} if it is rational, exact and of a readable size. */
  static Optional<BigFraction> power(BigFraction base, BigFraction exponent) {
    if (exponent.getDenominator().bitLength() > 31 || exponent.getNumerator().bitLength() > 31) {
      return Optional.empty();
    }
    return root(base, exponent.getDenominatorAsInt())
        .filter(root -> bits(root) * Math.abs(exponent.getNumeratorAsLong()) <= MAX_BITS)
        .map(root -> root.pow(exponent.getNumeratorAsInt()));
  }

  private static long bits(BigFraction value) {
    return Math.max(value.getNumerator().bitLength(), value.getDenominator().bitLength()) - 1L;
  }

  /** The exact positive root of order {@code degree} of a number >= 0, if it is rational. */
  private static Optional<BigFraction> root(BigFraction value, int degree) {
    if (degree == 1) {
      return Optional.of(value);
    }
    if (value.signum() < 0) {
      return Optional.empty();
    }
    return root(value.getNumerator(), degree)
        .flatMap(top -> root(value.getDenominator(), degree).map(low -> BigFraction.of(top, low)));
  }

  private static Optional<BigInteger> root(BigInteger value, int degree) {
    if (degree > value.bitLength()) {
      return Optional.of(value).filter(v -> v.bitLength() <= 1);
    }
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (middle.pow(degree).compareTo(value) >= 0) {
        high = middle;
      } else {
        low = middle.add(BigInteger.ONE);
      }
    }
    return Optional.of(low).filter(root -> root.pow(degree).equals(value));
  }
}
