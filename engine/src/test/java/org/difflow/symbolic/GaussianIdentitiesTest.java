package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.difflow.symbolic.Schedule.POOL;
import static org.difflow.symbolic.Schedule.T;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The identities of a Gaussian path with symbolic dimension d, each with twins that are wrong by a
 * factor 1.001, a sign or one dimension; l = -(d/2) log(2 pi sigma^2) - s/(2 sigma^2) is the log
 * density at squared distance s from the mean.
 */
class GaussianIdentitiesTest {
  private static final Symbol D = POOL.symbol("d", Sort.SCALAR, Domain.COUNT);
  private static final Symbol S = POOL.symbol("s", Sort.SCALAR, Domain.POSITIVE);
  private static final Symbol X = POOL.symbol("x", Sort.VECTOR, Domain.REAL);
  private static final Symbol X0 = POOL.symbol("x0", Sort.VECTOR, Domain.REAL);

  static List<Schedule> schedules() {
    return Schedule.all();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void densityIsCarriedByTheRadialVelocityInEveryDimension(Schedule schedule) {
    Expr density = logDensity(schedule);
    assertProved(continuity(density, D, schedule.growth()));
    assertRefuted(continuity(density, D.minus(1), schedule.growth()));
    assertRefuted(continuity(density, D, slightlyMore(schedule.growth())));
    assertRefuted(continuity(density, D, schedule.growth().negate()));
  }

  /** l_t + d g + 2 s g_s + 2 s g l_s, where g does not depend on s. */
  private static Expr continuity(Expr density, Expr dimension, Expr growth) {
    Expr divergence = dimension.times(growth).plus(S.times(2).times(growth.derivative(S)));
    Expr transport = S.times(2).times(growth).times(density.derivative(S));
    return POOL.sum(List.of(density.derivative(T), divergence, transport));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void densityIsCarriedByTheVelocityAsAVectorField(Schedule schedule) {
    Expr density = logDensity(schedule).substitute(Map.of(S, squaredDistance(schedule)));
    Expr velocity = velocity(schedule);
    assertProved(transported(density, velocity, schedule.growth().times(D)));
    assertRefuted(transported(density, velocity, schedule.growth().times(D.minus(1))));
    assertRefuted(transported(density, slightlyMore(velocity), schedule.growth().times(D)));
  }

  private static Expr transported(Expr density, Expr velocity, Expr divergence) {
    Expr transport = POOL.apply(Function.DOT, velocity, density.derivative(X));
    return POOL.sum(List.of(density.derivative(T), divergence, transport));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void noiseIsWhatTheDriftLeavesOfTheVariance(Schedule schedule) {
    Expr variance = schedule.sigma().square();
    Expr left = variance.derivative(T).minus(schedule.drift().times(variance).times(2));
    assertProved(left.minus(schedule.noise()));
    assertRefuted(left.minus(slightlyMore(schedule.noise())));
    assertRefuted(left.plus(schedule.noise()));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void signalToNoiseFallsByNoiseOverVariance(Schedule schedule) {
    Expr logSnr = schedule.mu().square().over(schedule.sigma().square()).log();
    Expr rate = schedule.noise().over(schedule.sigma().square());
    assertProved(logSnr.derivative(T).plus(rate));
    assertRefuted(logSnr.derivative(T).plus(slightlyMore(rate)));
    assertRefuted(logSnr.derivative(T).minus(rate));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void velocityIsDriftMinusHalfTheNoiseTimesTheScore(Schedule schedule) {
    Expr score = displacement(schedule).negate().over(schedule.sigma().square());
    Expr half = schedule.noise().times(score).over(2);
    Expr drift = schedule.drift().times(X);
    assertProved(velocity(schedule).minus(drift.minus(half)));
    assertRefuted(velocity(schedule).minus(drift.minus(slightlyMore(half))));
    assertRefuted(velocity(schedule).minus(drift.plus(half)));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void scoreIsTheGradientOfTheLogDensity(Schedule schedule) {
    Expr gradient =
        logDensity(schedule).substitute(Map.of(S, squaredDistance(schedule))).derivative(X);
    Expr score = displacement(schedule).negate().over(schedule.sigma().square());
    assertProved(gradient.minus(score));
    assertRefuted(gradient.minus(slightlyMore(score)));
    assertRefuted(gradient.plus(score));
  }

  /**
   * The deterministic part of a DDIM step with full noise is the Bayes posterior mean: a perfect
   * square under the root of sigma_s^2 - sigma_s^2 v / sigma_t^2 (Song et al. 2021, eq. 7 and 16).
   */
  @ParameterizedTest
  @MethodSource("schedules")
  void stepWithFullNoiseKeepsThePosteriorMean(Schedule schedule) {
    Symbol earlier = POOL.symbol("r", Sort.SCALAR, Domain.unit());
    Expr muBefore = schedule.mu().substitute(Map.of(T, earlier));
    Expr varianceBefore = schedule.sigma().square().substitute(Map.of(T, earlier));
    Expr ratio = schedule.mu().over(muBefore);
    Expr added = schedule.sigma().square().minus(ratio.square().times(varianceBefore));
    Expr noise = varianceBefore.times(added).over(schedule.sigma().square());
    Expr step = varianceBefore.minus(noise).sqrt().over(schedule.sigma());
    Expr posterior = ratio.times(varianceBefore).over(schedule.sigma().square());
    assertProved(step.minus(posterior));
    assertRefuted(step.minus(slightlyMore(posterior)));
  }

  private static Expr logDensity(Schedule schedule) {
    Expr variance = schedule.sigma().square();
    Expr normalisation = D.times(POOL.pi().times(2).times(variance).log()).over(-2);
    return normalisation.minus(S.over(variance.times(2)));
  }

  private static Expr displacement(Schedule schedule) {
    return X.minus(schedule.mu().times(X0));
  }

  private static Expr squaredDistance(Schedule schedule) {
    return POOL.apply(Function.NORM, displacement(schedule)).square();
  }

  private static Expr velocity(Schedule schedule) {
    Expr moving = schedule.mu().derivative(T).times(X0);
    return schedule.growth().times(displacement(schedule)).plus(moving);
  }

  private static Expr slightlyMore(Expr formula) {
    return formula.times(POOL.decimal("1.001"));
  }

  private static void assertProved(Expr residual) {
    assertThat(ZeroTest.test(residual)).isEqualTo(new ZeroResult.Proved());
  }

  private static void assertRefuted(Expr residual) {
    if (!(ZeroTest.test(residual) instanceof ZeroResult.Refuted(var point, var value))) {
      throw new AssertionError("not refuted: " + residual);
    }
    double close = 1e-6 * value.abs().doubleValue();
    assertThat(Arrays.stream(Doubles.evaluate(residual, point)).boxed())
        .anySatisfy(v -> assertThat(v).isCloseTo(value.doubleValue(), offset(close)));
  }
}
