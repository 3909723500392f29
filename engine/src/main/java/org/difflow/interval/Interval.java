package org.difflow.interval;

import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Decimals;

/**
 * The real numbers from {@code lower} to {@code upper}, either of which may be infinite. The result
 * of an operation holds every result for numbers of its operands.
 */
public record Interval(double lower, double upper) {
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  public static final Interval ZERO = point(0);
  static final Interval ONE = point(1);

  /** Pi lies between this double and the next. */
  static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));

  /** Powers up to here are products; larger ones go through the logarithm. */
  private static final int LARGEST_PRODUCT = 64;

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no interval from " + lower + " to " + upper);
    }
    // Without -0, which would print as one.
    lower += 0.0;
    upper += 0.0;
  }

  public static Interval point(double value) {
    return new Interval(value, value);
  }

  /** The narrowest interval around an exact number. */
  static Interval around(BigFraction value) {
    double near = value.doubleValue();
    int side = Double.isFinite(near) ? BigFraction.from(near).compareTo(value) : near > 0 ? 1 : -1;
    return new Interval(side > 0 ? Math.nextDown(near) : near, side < 0 ? Math.nextUp(near) : near);
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** The numbers in both intervals, which are known to have some in common. */
  public Interval meet(Interval other) {
    return new Interval(Math.max(lower, other.lower), Math.min(upper, other.upper));
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval other) {
    return new Interval(Math.min(lower, other.lower), Math.max(upper, other.upper));
  }

  public Interval plus(Interval other) {
    return new Interval(
        Rounding.sumDown(lower, other.lower), -Rounding.sumDown(-upper, -other.upper));
  }

  public Interval minus(Interval other) {
    return plus(other.negate());
  }

  public Interval negate() {
    return new Interval(-upper, -lower);
  }

  public Interval times(Interval other) {
    double least =
        Math.min(
            Math.min(
                Rounding.productDown(lower, other.lower), Rounding.productDown(lower, other.upper)),
            Math.min(
                Rounding.productDown(upper, other.lower),
                Rounding.productDown(upper, other.upper)));
    double most =
        Math.max(
            Math.max(
                Rounding.productUp(lower, other.lower), Rounding.productUp(lower, other.upper)),
            Math.max(
                Rounding.productUp(upper, other.lower), Rounding.productUp(upper, other.upper)));
    return new Interval(least, most);
  }

  /** x^2, for one x of the interval. */
  public Interval square() {
    Interval size = abs();
    return new Interval(
        Rounding.productDown(size.lower, size.lower), Rounding.productUp(size.upper, size.upper));
  }

  /**
   * The root.
   *
   * @throws NoValue for negative numbers
   */
  public Interval sqrt() {
    if (lower < 0) {
      throw new NoValue("the root of a negative number");
    }
    return new Interval(Rounding.rootDown(lower), Rounding.rootUp(upper));
  }

  public Interval abs() {
    if (lower >= 0) {
      return this;
    }
    return upper <= 0 ? negate() : new Interval(0, Math.max(-lower, upper));
  }

  /** x/y for y other than 0. */
  public Interval over(Interval other) {
    return times(other.reciprocal());
  }

  /** 1/x for x other than 0. */
  Interval reciprocal() {
    if (lower < 0 && upper > 0) {
      return ALL;
    }
    if (lower == 0 && upper == 0) {
      throw new NoValue("1/0");
    }
    return new Interval(
        upper == 0 ? Double.NEGATIVE_INFINITY : Rounding.reciprocalDown(upper),
        lower == 0 ? Double.POSITIVE_INFINITY : -Rounding.reciprocalDown(-lower));
  }

  /**
   * x^exponent.
   *
   * @throws NoValue for a power that is not whole of negative numbers
   */
  Interval power(BigFraction exponent) {
    if (exponent.signum() < 0) {
      return power(exponent.negate()).reciprocal();
    }
    if (exponent.getDenominator().equals(BigInteger.ONE)) {
      return wholePower(exponent.getNumerator());
    }
    return exponent.equals(BigFraction.of(1, 2)) ? sqrt() : power(around(exponent));
  }

  private Interval wholePower(BigInteger exponent) {
    if (exponent.testBit(0)) {
      return new Interval(oddPower(lower, exponent).lower, oddPower(upper, exponent).upper);
    }
    return abs().positivePower(exponent);
  }

  private static Interval oddPower(double base, BigInteger exponent) {
    Interval power = point(Math.abs(base)).positivePower(exponent);
    return base < 0 ? power.negate() : power;
  }

  private Interval positivePower(BigInteger exponent) {
    if (exponent.bitLength() > LARGEST_PRODUCT || exponent.longValue() > LARGEST_PRODUCT) {
      return power(around(BigFraction.of(exponent)));
    }
    Interval power = ONE;
    for (int i = 0; i < exponent.intValue(); i++) {
      power = power.times(this);
    }
    return power;
  }

  /** x^y = exp(y log x) of numbers of at least 0; 0 has powers with a positive exponent. */
  Interval power(Interval exponent) {
    if (lower < 0 || lower == 0 && exponent.lower <= 0) {
      throw new NoValue("a power of a negative number, or of 0");
    }
    return Images.exp(Images.log(this).times(exponent));
  }

  /** The image under a rising function that is right up to {@code error} of its value. */
  Interval rising(DoubleUnaryOperator function, double error) {
    double least = function.applyAsDouble(lower);
    double most = function.applyAsDouble(upper);
    return new Interval(
        isExact(lower, least) ? least : below(least, error),
        isExact(upper, most) ? most : -below(-most, error));
  }

  /** exp(0) = 1, tanh(0) = 0 and their like; elsewhere a value of 0 or 1 may be rounded. */
  private static boolean isExact(double argument, double value) {
    return argument == 0 && (value == 0 || value == 1);
  }

  /** A bound below a number that {@code value} is off from by that share; no number is infinite. */
  static double below(double value, double error) {
    if (Double.isInfinite(value)) {
      return value > 0 ? Double.MAX_VALUE : value;
    }
    return Math.nextDown(value - Math.max(Math.abs(value) * error, Double.MIN_VALUE));
  }

  /** How far from the middle the ends are, at most. */
  public double radius() {
    double middle = middle();
    return Math.max(-Rounding.sumDown(-upper, middle), -Rounding.sumDown(lower, -middle));
  }

  /** A number inside: the middle, or one that halves an infinite interval again and again. */
  public double middle() {
    if (Double.isFinite(lower) && Double.isFinite(upper)) {
      return lower / 2 + upper / 2;
    }
    if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
      return 0;
    }
    return Double.isFinite(lower) ? beyond(lower) : -beyond(-upper);
  }

  private static double beyond(double end) {
    return end < 1 ? Math.max(1, end / 2) : Math.min(2 * end, Double.MAX_VALUE);
  }

  /** The number after a share of it, on the line drawn together if it is infinite. */
  public double at(double share) {
    if (Double.isFinite(lower) && Double.isFinite(upper)) {
      return lower * (1 - share) + upper * share;
    }
    double place = drawn(lower) * (1 - share) + drawn(upper) * share;
    return place / (1 - Math.abs(place));
  }

  /** Its length on the line drawn together to (-1, 1) by x/(1 + |x|). */
  public double extent() {
    return drawn(upper) - drawn(lower);
  }

  private static double drawn(double x) {
    return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x));
  }

  @Override
  public String toString() {
    return "[" + Decimals.shortest(lower) + ", " + Decimals.shortest(upper) + "]";
  }
}
