package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The bounds that {@link Elementary} states, against 40 digits at seeded random points. */
class ElementaryTest {
  private static final int POINTS = 1000;
  private static final double LEAST = Double.MIN_VALUE;
  private static final double LARGEST = Double.MAX_VALUE;

  @Test
  void exponential() {
    Bound exp = new Bound(0.85, Elementary::exp, Truth::exp);
    exp.holds(between(-1, 1)).holds(between(-708, 709.7)).holds(between(-745, -708));
    exp.holds(ofSize(LEAST, 1));
  }

  @Test
  void exponentialLessOne() {
    Bound expm1 = new Bound(0.95, Elementary::expm1, Truth::expm1);
    expm1.holds(between(-3, 3)).holds(between(-40, 60)).holds(between(60, 709));
    expm1.holds(ofSize(LEAST, 1));
  }

  @Test
  void logarithm() {
    Bound log = new Bound(0.85, Elementary::log, Truth::log);
    log.holds(between(0.7, 1.5)).holds(positive(LEAST, LARGEST)).holds(positive(LEAST, 2e-308));
  }

  @Test
  void logarithmOfOnePlus() {
    Bound log1p = new Bound(0.85, Elementary::log1p, Truth::log1p);
    log1p.holds(between(-0.9999, 4)).holds(ofSize(LEAST, 0.9)).holds(positive(1, LARGEST));
  }

  @Test
  void sine() {
    Bound sin = new Bound(0.8, Elementary::sin, Truth::sin);
    sin.holds(between(-4, 4)).holds(ofSize(LEAST, 1)).holds(between(-1e6, 1e6));
    sin.holds(ofSize(1e8, 1e11)).holds(ofSize(1e11, LARGEST)).holds(nearQuarters());
  }

  @Test
  void cosine() {
    Bound cos = new Bound(0.8, Elementary::cos, Truth::cos);
    cos.holds(between(-4, 4)).holds(between(-1e6, 1e6));
    cos.holds(ofSize(1e8, 1e11)).holds(ofSize(1e11, LARGEST)).holds(nearQuarters());
  }

  @Test
  void tangent() {
    Bound tan = new Bound(0.95, Elementary::tan, Truth::tan);
    tan.holds(between(-4, 4)).holds(ofSize(LEAST, 1)).holds(between(-1e6, 1e6));
    tan.holds(ofSize(1e11, LARGEST)).holds(nearQuarters());
  }

  /** The double nearest to a multiple of pi/2, relative to its size (Muller, table 11.1). */
  @Test
  void cosineWhereTheReductionIsHardest() {
    double hardest = 6381956970095103.0 * 0x1p797;
    Bound cos = new Bound(0.8, Elementary::cos, Truth::cos);
    cos.holds(random -> hardest);
    assertThat(Elementary.cos(hardest)).isEqualTo(-4.6871659242546276e-19);
  }

  @Test
  void sineAndCosineOfTurns() {
    Bound sin = new Bound(0.8, Elementary::sinTurns, Truth::sinTurns);
    sin.holds(between(-1, 1)).holds(ofSize(1e-290, 1)).holds(ofSize(1, 1e10));
    new Bound(1, Elementary::sinTurns, Truth::sinTurns).holds(ofSize(LEAST, 1e-290));
    new Bound(0.8, Elementary::cosTurns, Truth::cosTurns).holds(between(-1, 1));
  }

  @Test
  void inverseSineAndCosine() {
    Bound asin = new Bound(0.65, Elementary::asin, Truth::asin);
    asin.holds(between(-1, 1)).holds(ofSize(LEAST, 0.5)).holds(justBelowOne());
    Bound acos = new Bound(0.65, Elementary::acos, Truth::acos);
    acos.holds(between(-1, 1)).holds(ofSize(LEAST, 0.5)).holds(justBelowOne());
  }

  @Test
  void inverseTangent() {
    Bound atan = new Bound(0.65, Elementary::atan, Truth::atan);
    atan.holds(between(-3, 3)).holds(ofSize(LEAST, 1)).holds(ofSize(1, 1e20));
  }

  @Test
  void hyperbolicSine() {
    Bound sinh = new Bound(0.75, Elementary::sinh, Truth::sinh);
    sinh.holds(between(-2, 2)).holds(between(-710, 710)).holds(ofSize(LEAST, 20));
  }

  @Test
  void hyperbolicCosine() {
    Bound cosh = new Bound(0.75, Elementary::cosh, Truth::cosh);
    cosh.holds(between(-2, 2)).holds(between(-710, 710)).holds(between(17, 21));
  }

  @Test
  void hyperbolicTangent() {
    Bound tanh = new Bound(0.75, Elementary::tanh, Truth::tanh);
    tanh.holds(between(-2, 2)).holds(between(-30, 30)).holds(ofSize(LEAST, 20));
  }

  @Test
  void power() {
    keeps(0.9, between(0, 10), between(-50, 50), Elementary::pow, Truth::pow);
    keeps(0.9, positive(LEAST, LARGEST), between(-0.9, 0.9), Elementary::pow, Truth::pow);
    keeps(0.9, between(0.9, 1.1), between(-6000, 6000), Elementary::pow, Truth::pow);
    keeps(0.9, between(1.39, 1.415), between(1500, 2000), Elementary::pow, Truth::pow);
    keeps(0.9, positive(1e-160, 1e-154), between(2, 2.02), Elementary::pow, Truth::pow);
  }

  @Test
  void angleOfAPoint() {
    keeps(0.65, between(-1, 1), between(-1, 1), Elementary::atan2, Truth::atan2);
    keeps(0.65, ofSize(1e-9, 1e9), ofSize(1e-9, 1e9), Elementary::atan2, Truth::atan2);
    keeps(0.65, ofSize(1e300, LARGEST), ofSize(1e300, LARGEST), Elementary::atan2, Truth::atan2);
    keeps(1, ofSize(LEAST, 1e-290), ofSize(1, 1e25), Elementary::atan2, Truth::atan2);
  }

  @Test
  void aTruncatedSeriesIsRefuted() {
    Bound coarse = new Bound(1, x -> 1 + x + x * x / 2 + x * x * x / 6, Truth::exp);
    assertThat(coarse.worst(between(-0.01, 0.01))).isGreaterThan(1e5);
  }

  private interface Points {
    double draw(SplittableRandom random);
  }

  private interface BinaryTruth {
    BigDecimal apply(BigDecimal x, BigDecimal y);
  }

  private record Bound(double ulps, DoubleUnaryOperator function, UnaryOperator<BigDecimal> truth) {
    Bound holds(Points points) {
      assertThat(worst(points)).isLessThanOrEqualTo(ulps);
      return this;
    }

    double worst(Points points) {
      SplittableRandom random = new SplittableRandom(20);
      double worst = 0;
      for (int i = 0; i < POINTS; i++) {
        double x = points.draw(random);
        BigDecimal exact = truth.apply(new BigDecimal(x));
        worst = Math.max(worst, Truth.ulps(function.applyAsDouble(x), exact));
      }
      return worst;
    }
  }

  private static void keeps(
      double bound, Points first, Points second, DoubleBinaryOperator function, BinaryTruth truth) {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < POINTS; i++) {
      double x = first.draw(random);
      double y = second.draw(random);
      BigDecimal exact = truth.apply(new BigDecimal(x), new BigDecimal(y));
      assertThat(Truth.ulps(function.applyAsDouble(x, y), exact))
          .as("ulp error at (%s, %s)", x, y)
          .isLessThanOrEqualTo(bound);
    }
  }

  private static Points between(double lower, double upper) {
    return random -> lower + (upper - lower) * random.nextDouble();
  }

  /** Uniform in the logarithm. */
  private static Points positive(double lower, double upper) {
    double start = Math.log(lower);
    return random ->
        Math.clamp(Math.exp(start + (Math.log(upper) - start) * random.nextDouble()), lower, upper);
  }

  private static Points ofSize(double lower, double upper) {
    Points size = positive(lower, upper);
    return random -> random.nextBoolean() ? size.draw(random) : -size.draw(random);
  }

  private static Points justBelowOne() {
    return random -> 1 - positive(1e-15, 0.5).draw(random);
  }

  /** Doubles next to multiples of pi/2, where the reduced angle is small. */
  private static Points nearQuarters() {
    return random -> random.nextInt(1, 1 << 30) * (Math.PI / 2);
  }
}
