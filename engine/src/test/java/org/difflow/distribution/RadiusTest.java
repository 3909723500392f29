package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the laws of radii have in common, and what formulas and functions give. */
class RadiusTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol R = POOL.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private static final Symbol D = POOL.symbol("d", Sort.SCALAR, Domain.COUNT);
  private static final double STEP = 1e-5;

  /** How right the incomplete beta function is. */
  private static final double BETA = 1e-12;

  /** A law and the dimension it is one in. */
  private record Case(int d, Radius law) {}

  static Stream<Radius> radii() {
    return cases().map(Case::law);
  }

  static Stream<Case> cases() {
    return Stream.of(1, 2, 5).flatMap(d -> laws(d).map(law -> new Case(d, law)));
  }

  private static Stream<Radius> laws(int d) {
    return Stream.of(
        new NormalRadius(0.7, d),
        new Student(3, 2).in(d),
        Student.cauchy(0.5).in(d),
        weibull().in(d),
        fraction().in(d));
  }

  /** psi = 1 - exp(-r^2). */
  private static RadialFormula weibull() {
    Expr tail = R.square().negate().exp();
    return formula(tail.negate().plus(1), tail, R.times(tail).times(2));
  }

  /** psi = r/(1 + r). */
  private static RadialFormula fraction() {
    Expr tail = R.plus(1).reciprocal();
    return formula(R.times(tail), tail, tail.square());
  }

  /** log phi = log psi' - (d - 1) log r - log S. */
  private static RadialFormula formula(Expr cdf, Expr tail, Expr slope) {
    Expr logArea =
        POOL.constant(2)
            .log()
            .plus(D.over(2).times(POOL.pi().log()))
            .minus(D.over(2).apply(Function.LOGGAMMA));
    Expr logdensity = slope.log().minus(D.minus(1).times(R.log())).minus(logArea);
    return new RadialFormula(R, D, cdf, tail, logdensity, "radial(test)");
  }

  @ParameterizedTest
  @MethodSource("radii")
  void cumulativeAndTailAddUpToOne(Radius law) {
    for (double r : new double[] {1e-3, 0.4, 1, 3, 20}) {
      assertThat(law.cdf(r) + law.tail(r)).isCloseTo(1, within(BETA));
    }
  }

  @ParameterizedTest
  @MethodSource("radii")
  void quantilesInvertTheCumulative(Radius law) {
    for (double p : new double[] {1e-12, 0.01, 0.5, 0.99}) {
      assertThat(law.cdf(law.quantile(p))).isCloseTo(p, within(3 * BETA * p));
      assertThat(law.tail(law.upperQuantile(p))).isCloseTo(p, within(3 * BETA * p));
    }
  }

  /** phi = psi'/(S*r^(d-1)), S0-33; S from its value in one, two and five dimensions. */
  @ParameterizedTest
  @MethodSource("cases")
  void densityIsTheSlopeOfTheCumulativeOverTheShell(Case one) {
    Radius law = one.law();
    double area = Map.of(1, 2.0, 2, 2 * Math.PI, 5, 8 * Math.PI * Math.PI / 3).get(one.d());
    for (double r : new double[] {0.3, 1, 2.5}) {
      double slope = (law.cdf(r + STEP) - law.cdf(r - STEP)) / (2 * STEP);
      double shell = area * Math.pow(r, one.d() - 1) * Math.exp(law.logdensity(r));
      assertThat(shell).isCloseTo(slope, within(1e-9));
      assertThat(1.001 * shell).isNotCloseTo(slope, within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("radii")
  void slopeIsTheDerivativeOfTheLogDensity(Radius law) {
    for (double r : new double[] {0.3, 1, 2.5}) {
      double slope = (law.logdensity(r + STEP) - law.logdensity(r - STEP)) / (2 * STEP);
      assertThat(law.slope(r)).isCloseTo(slope, within(1e-8 * (1 + Math.abs(slope))));
    }
  }

  @Test
  void squaredRadiusOfANormalLawIsChiSquared() {
    ChiSquaredDistribution known = ChiSquaredDistribution.of(784);
    NormalRadius radius = new NormalRadius(2, 784);
    for (double p : new double[] {1e-10, 0.3, 0.9}) {
      double r = 2 * Math.sqrt(known.inverseCumulativeProbability(p));
      assertThat(radius.quantile(p)).isCloseTo(r, within(1e-8 * r));
    }
  }

  /** E[r^2] of psi = 1 - exp(-r^2) is 1, E[r] is sqrt(pi)/2; of Student's law d*s^2*nu/(nu - 2). */
  @Test
  void momentsAreIntegralsOfTheTail() {
    assertThat(weibull().in(7).meanSquare()).isCloseTo(1, within(1e-10));
    assertThat(RadialMoment.of(weibull().in(1), 1))
        .isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-10));
    Radius student = new Student(5, 2).in(784);
    assertThat(RadialMoment.of(student, 2)).isCloseTo(student.meanSquare(), within(1e-6));
  }

  /** 1/(1 + r): neither E[r] nor E[r^2] converges. */
  @Test
  void momentsOfHeavyTailsDoNotExist() {
    Isotropic law = Isotropic.of(fraction());
    assertFault("E0551", "has no mean", law::mean);
    assertFault("E0551", "has no standard deviation", law::std);
  }

  @Test
  void densityInTheCentreIsTheLimitWhereThereIsOne() {
    Isotropic law = Isotropic.in(2, weibull());
    assertThat(law.density(Matrix.rowVector(0, 0)).get(0, 0)).isCloseTo(1 / Math.PI, within(1e-15));
    assertThat(law.score(Matrix.rowVector(0, 0))).isEqualTo(Matrix.rowVector(0, 0));
  }

  @Test
  void functionOfNumbersHasDrawsButNoDensity() {
    Isotropic law = Isotropic.of(RadialFunction.of(r -> Math.min(r, 1), "radial(ramp)"));
    assertThat(law.radius(3).orElseThrow().quantile(0.25)).isCloseTo(0.25, within(1e-14));
    assertFault("E0560", "could not be found to ten digits", law::std);
    assertFault("E0558", "has no density", () -> law.logdensity(Matrix.scalar(0.5)));
  }

  @Test
  void whatIsNoCumulativeIsRefused() {
    assertFault("E0559", "must be 0 at r = 0", () -> RadialFunction.of(r -> Math.exp(-r), "fall"));
    assertFault("E0559", "and 1 far out", () -> RadialFunction.of(Math::atan, "atan"));
    assertFault(
        "E0559",
        "must rise, but it goes from",
        () -> RadialFunction.of(r -> r > 1 && r < 2 ? 0.2 : Math.min(r, 1), "dent"));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
