package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/**
 * How large an intermediate result may get, and how much work one question may take, before the
 * normal form gives up. Work is counted in terms added and not in seconds, so that the answer is
 * the same on every machine.
 */
final class Limits {
  /** The peak over all identities of the usual paths is 746 terms. */
  private static final int MAX_TERMS = 20_000;

  private static final ScopedValue<Limits> CURRENT = ScopedValue.newInstance();

  private static final int MAX_BITS = 65_536;

  private long work;

  private Limits(long work) {
    this.work = work;
  }

  /** Answers a question with at most so many terms added. */
  static <T> T within(long work, Supplier<T> question) {
    return ScopedValue.where(CURRENT, new Limits(work)).call(question::get);
  }

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

  /** Counts terms that are added to a sum. */
  static void spend(long terms) {
    Limits limits = CURRENT.get();
    limits.work -= terms;
    if (limits.work < 0) {
      throw new TooLarge("too long a computation");
    }
  }

  /** A number of steps, if it is one that can be taken. */
  static int count(BigInteger steps) {
    if (steps.bitLength() > 31) {
      throw new TooLarge("more than 2^31 steps");
    }
    return steps.intValue();
  }

  /** base^exponent, if it is of a readable size. */
  static BigFraction power(BigFraction base, BigInteger exponent) {
    if (base.isOne()) {
      return base;
    }
    int bits =
        Math.max(Rational.numerator(base).bitLength(), Rational.denominator(base).bitLength());
    if (exponent.bitLength() > 30 || exponent.abs().longValue() * bits > MAX_BITS) {
      throw new TooLarge("a number of more than " + MAX_BITS + " bits");
    }
    return base.pow(exponent.intValue());
  }
}
