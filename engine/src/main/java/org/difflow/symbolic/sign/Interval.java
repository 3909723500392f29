package org.difflow.symbolic.sign;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;

/**
 * An interval of real numbers whose ends are exact and belong to it or not. Sums and products are
 * exact; function values are rounded outwards by {@link #ULPS}.
 */
record Interval(IntervalEnd lower, IntervalEnd upper) {
  static final Interval ALL = new Interval(IntervalEnd.infinite(-1), IntervalEnd.infinite(1));
  static final Interval ZERO = point(BigFraction.ZERO);
  static final Interval ONE = point(BigFraction.ONE);
  static final Interval HALF = point(BigFraction.of(1, 2));
  static final Interval POSITIVE =
      new Interval(IntervalEnd.open(BigFraction.ZERO), IntervalEnd.infinite(1));

  /** Math promises one unit in the last place, for sinh and tanh 2.5. */
  private static final int ULPS = 4;

  /** Higher powers would have too many digits. */
  private static final BigInteger LARGEST_POWER = BigInteger.valueOf(64);

  static Interval point(BigFraction value) {
    IntervalEnd end = new IntervalEnd(value, 0, false);
    return new Interval(end, end);
  }

  static Interval around(double value) {
    return new Interval(below(value, false), above(value, false));
  }

  static Interval of(Domain domain) {
    IntervalEnd lower =
        domain
            .lower()
            .map(v -> new IntervalEnd(v, 0, domain.lowerOpen()))
            .orElse(IntervalEnd.infinite(-1));
    IntervalEnd upper =
        domain
            .upper()
            .map(v -> new IntervalEnd(v, 0, domain.upperOpen()))
            .orElse(IntervalEnd.infinite(1));
    return new Interval(lower, upper);
  }

  boolean isPositive() {
    return lower.signum() > 0 || (lower.signum() == 0 && lower.isFinite() && lower.open());
  }

  /** Whether every value is strictly between {@code low} and {@code high}. */
  boolean within(long low, long high) {
    return plus(point(BigFraction.of(-low))).isPositive()
        && negate().plus(point(BigFraction.of(high))).isPositive();
  }

  Interval plus(Interval other) {
    return new Interval(lower.plus(other.lower), upper.plus(other.upper));
  }

  Interval negate() {
    return times(point(BigFraction.of(-1)));
  }

  Interval times(Interval other) {
    List<IntervalEnd> corners =
        List.of(
            lower.times(other.lower),
            lower.times(other.upper),
            upper.times(other.lower),
            upper.times(other.upper));
    return new Interval(least(corners), greatest(corners));
  }

  /** Of equal corners the closed one counts. */
  private static IntervalEnd least(List<IntervalEnd> corners) {
    return corners.stream().reduce((a, b) -> better(a, b, a.compareTo(b))).orElseThrow();
  }

  private static IntervalEnd greatest(List<IntervalEnd> corners) {
    return corners.stream().reduce((a, b) -> better(a, b, b.compareTo(a))).orElseThrow();
  }

  private static IntervalEnd better(IntervalEnd a, IntervalEnd b, int order) {
    if (order == 0) {
      return a.open() ? b : a;
    }
    return order < 0 ? a : b;
  }

  /** {@link NoValue} where some number in this interval has no such power. */
  Interval power(BigFraction exponent) {
    if (isPositive() && negate().isPositive()) {
      throw new NoValue("a power of no number at all");
    }
    boolean whole = exponent.getDenominator().equals(BigInteger.ONE);
    if (whole && exponent.signum() > 0) {
      return wholePower(exponent.getNumerator());
    }
    if (whole && negate().isPositive()) {
      Interval power = negate().power(exponent);
      return exponent.getNumerator().testBit(0) ? power.negate() : power;
    }
    if (lower.signum() < 0 || !isPositive() && exponent.signum() < 0) {
      throw new NoValue("a power of 0 or of a negative number");
    }
    return exponent.signum() < 0
        ? power(exponent.negate()).atLeastZero().reciprocal()
        : positivePower(exponent.doubleValue());
  }

  /** The exponent may be rounded either way. */
  private Interval positivePower(double exponent) {
    double less = Math.nextDown(exponent);
    double more = Math.nextUp(exponent);
    DoubleUnaryOperator least = base -> Math.min(Math.pow(base, less), Math.pow(base, more));
    DoubleUnaryOperator most = base -> Math.max(Math.pow(base, less), Math.pow(base, more));
    Interval power = new Interval(image(lower, least, true), image(upper, most, false));
    return isPositive() ? power.atLeastZero() : power.atLeastClosedZero();
  }

  private Interval wholePower(BigInteger exponent) {
    boolean even = !exponent.testBit(0);
    Interval result =
        exponent.compareTo(LARGEST_POWER) <= 0 ? product(exponent.intValue()) : anyPower();
    return even && !isPositive() ? result.atLeastClosedZero() : result;
  }

  private Interval anyPower() {
    return isPositive() ? POSITIVE : ALL;
  }

  /** Repeated products forget that all factors are the same number. */
  private Interval product(int factors) {
    Interval result = ONE;
    for (int i = 0; i < factors; i++) {
      result = result.times(this);
    }
    return result;
  }

  private Interval reciprocal() {
    return new Interval(
        inverse(upper), lower.signum() == 0 ? IntervalEnd.infinite(1) : inverse(lower));
  }

  private static IntervalEnd inverse(IntervalEnd end) {
    return end.isFinite()
        ? new IntervalEnd(end.value().reciprocal(), 0, end.open())
        : IntervalEnd.open(BigFraction.ZERO);
  }

  /** The image under a rising function; its exact fixed values are kept exact. */
  Interval rising(DoubleUnaryOperator function) {
    return new Interval(image(lower, function, true), image(upper, function, false));
  }

  private static IntervalEnd image(IntervalEnd end, DoubleUnaryOperator function, boolean down) {
    double value = function.applyAsDouble(argument(end, down));
    if (isBit(end) && isBit(value)) {
      return new IntervalEnd(BigFraction.from(value), 0, end.open());
    }
    return down ? below(value, end.open()) : above(value, end.open());
  }

  /** exp(0) = 1, log(1) = 0, tanh(0) = 0 and their like are exact. */
  private static boolean isBit(IntervalEnd end) {
    return end.isFinite()
        && (end.value().equals(BigFraction.ZERO) || end.value().equals(BigFraction.ONE));
  }

  private static boolean isBit(double value) {
    return value == 0 || value == 1;
  }

  /** The end as a double, rounded outwards where it is none. */
  private static double argument(IntervalEnd end, boolean down) {
    double near = end.doubleValue();
    if (!Double.isFinite(near) || BigFraction.from(near).equals(end.value())) {
      return near;
    }
    return down ? Math.nextDown(near) : Math.nextUp(near);
  }

  private static IntervalEnd below(double value, boolean open) {
    return rounded(value - ULPS * Math.ulp(value), -1, open);
  }

  private static IntervalEnd above(double value, boolean open) {
    return rounded(value + ULPS * Math.ulp(value), 1, open);
  }

  private static IntervalEnd rounded(double value, int side, boolean open) {
    return Double.isFinite(value)
        ? new IntervalEnd(BigFraction.from(value), 0, open)
        : IntervalEnd.infinite(side);
  }

  /** For functions that are positive everywhere. */
  Interval atLeastZero() {
    return lower.signum() > 0 || isPositive()
        ? this
        : new Interval(IntervalEnd.open(BigFraction.ZERO), upper);
  }

  private Interval atLeastClosedZero() {
    return lower.signum() >= 0
        ? this
        : new Interval(new IntervalEnd(BigFraction.ZERO, 0, false), upper);
  }
}
