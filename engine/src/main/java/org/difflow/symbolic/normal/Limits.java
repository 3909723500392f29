package org.difflow.symbolic.normal;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/** How large an intermediate result may get before the normal form gives up. */
final class Limits {
  /** The peak over all identities of the usual paths is 746 terms. */
  private static final int MAX_TERMS = 20_000;

  private static final long MAX_PRODUCTS = 400_000;
  private static final int MAX_BITS = 65_536;

  private Limits() {}

  /** Thrown when a limit is passed: the normal form says nothing about this formula. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(String what) {
      super(what, null, false, false);
    }
  }

  static void requireTerms(int terms) {
    if (terms > MAX_TERMS) {
      throw new TooLarge("a sum of more than " + MAX_TERMS + " terms");
    }
  }

  static void requireProducts(long left, long right) {
    if (left * right > MAX_PRODUCTS) {
      throw new TooLarge("a product of " + left + " by " + right + " terms");
    }
  }

  /** base^exponent, if it is of a readable size. */
  static BigFraction power(BigFraction base, BigInteger exponent) {
    if (base.isOne()) {
      return base;
    }
    int bits =
        Math.max(Rational.numerator(base).bitLength(), Rational.denominator(base).bitLength());
    if (exponent.bitLength() > 31 || exponent.abs().longValue() * bits > MAX_BITS) {
      throw new TooLarge("a number of more than " + MAX_BITS + " bits");
    }
    return base.pow(exponent.intValue());
  }
}
