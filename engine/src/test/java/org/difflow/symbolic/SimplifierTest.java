package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.difflow.symbolic.Schedule.POOL;
import static org.difflow.symbolic.Schedule.SIGMA_MIN;
import static org.difflow.symbolic.Schedule.T;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifierTest {
  private static final Symbol X = POOL.symbol("x", Sort.VECTOR, Domain.REAL);
  private static final Symbol X0 = POOL.symbol("x0", Sort.VECTOR, Domain.REAL);
  private static final Symbol Y = POOL.symbol("y");
  private static final Symbol R = POOL.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private static final Expr ONE = POOL.constant(1);

  static List<Schedule> schedules() {
    return Schedule.all();
  }

  /** sigma'/sigma (x - mu x0) + mu' x0, as it is derived. */
  private static Expr velocity(Schedule schedule) {
    Expr growth = schedule.sigma().derivative(T).over(schedule.sigma());
    Expr displacement = X.minus(schedule.mu().times(X0));
    return growth.times(displacement).plus(schedule.mu().derivative(T).times(X0));
  }

  private static Expr drift(Schedule schedule) {
    return schedule.mu().derivative(T).over(schedule.mu());
  }

  private static Expr noise(Schedule schedule) {
    Expr variance = schedule.sigma().square();
    return variance.derivative(T).minus(drift(schedule).times(variance).times(2));
  }

  @Test
  void velocityOfVariancePreservingPath() {
    Expr decay = Schedule.area().negate().exp();
    Expr vectors = decay.times(X).minus(Schedule.area().over(-2).exp().times(X0));
    Expr expected = Schedule.beta().over(2).times(vectors).over(ONE.minus(decay));
    assertThat(Simplifier.simplify(velocity(Schedule.variancePreserving()))).isEqualTo(expected);
  }

  @Test
  void velocityOfOptimalTransportPath() {
    Expr kept = ONE.minus(SIGMA_MIN);
    Expr expected = X0.minus(kept.times(X)).over(ONE.minus(kept.times(T)));
    assertThat(Simplifier.simplify(velocity(Schedule.optimalTransport()))).isEqualTo(expected);
  }

  @Test
  void velocityOfGeometricPath() {
    Expr expected = POOL.constant(5000).log().times(X.minus(X0));
    assertThat(Simplifier.simplify(velocity(Schedule.geometric()))).isEqualTo(expected);
  }

  @Test
  void velocityOfEdmPath() {
    assertThat(Simplifier.simplify(velocity(Schedule.edm()))).isEqualTo(X.minus(X0).over(T));
  }

  @Test
  void velocityOfTrigonometricPath() {
    Expr angle = POOL.pi().times(T).over(2);
    Expr vectors = angle.apply(Function.COS).times(X).minus(X0);
    Expr expected = POOL.pi().over(2).times(vectors).over(angle.apply(Function.SIN));
    assertThat(Simplifier.simplify(velocity(Schedule.trigonometric()))).isEqualTo(expected);
  }

  @Test
  void driftAndDiffusionOfVariancePreservingPath() {
    Schedule schedule = Schedule.variancePreserving();
    Expr drift = Simplifier.simplify(drift(schedule).times(X));
    assertThat(drift).isEqualTo(Schedule.beta().over(-2).times(X));
    Expr diffusion = Simplifier.simplify(noise(schedule).sqrt());
    assertThat(diffusion).isEqualTo(Schedule.beta().sqrt());
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void simplifiedFieldsAreEqualAndNoLonger(Schedule schedule) {
    for (Expr field : List.of(velocity(schedule), noise(schedule), noise(schedule).sqrt())) {
      Expr simple = Simplifier.simplify(field);
      assertThat(ZeroTest.test(simple.minus(field))).isEqualTo(new ZeroResult.Proved());
      assertThat(simple.toString().length()).isLessThanOrEqualTo(field.toString().length());
      assertThat(Simplifier.simplify(simple)).isEqualTo(simple);
    }
  }

  @Test
  void rootOfASquareKeepsItsSign() {
    assertThat(Simplifier.simplify(R.square().sqrt())).isEqualTo(R);
    assertThat(Simplifier.simplify(Y.square().sqrt())).isEqualTo(Y.square().sqrt());
  }

  @Test
  void commonFactorsCancel() {
    assertThat(Simplifier.simplify(Y.square().minus(1).over(Y.minus(1)))).isEqualTo(Y.plus(1));
    assertThat(Simplifier.simplify(Y.minus(Y))).isEqualTo(POOL.constant(0));
    assertThat(Simplifier.simplify(R.times(Y).plus(R.times(T)).over(R))).isEqualTo(Y.plus(T));
  }

  @Test
  void vectorsThatAreNotLinearAreLeftInPlace() {
    Expr vector = X.apply(Function.SIN).times(T.plus(T.square()).over(T));
    assertThat(Simplifier.simplify(vector)).isEqualTo(X.apply(Function.SIN).times(T.plus(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void valuesArePreserved(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      Expr formula = formula(random, 4);
      Expr simple = Simplifier.simplify(formula);
      for (int j = 0; j < 5; j++) {
        assertSameValue(formula, simple, point(random));
      }
    }
  }

  private static void assertSameValue(Expr formula, Expr simple, Map<Symbol, BigDecimal> point) {
    double before = Doubles.number(formula, point);
    if (Double.isFinite(before) && Math.abs(before) < 1e6) {
      double close = 1e-7 * Math.max(1, Math.abs(before));
      assertThat(Doubles.number(simple, point))
          .as("%s as %s", formula, simple)
          .isCloseTo(before, within(close));
    }
  }

  private static Map<Symbol, BigDecimal> point(Random random) {
    Map<Symbol, BigDecimal> point = new HashMap<>();
    point.put(T, BigDecimal.valueOf(random.nextDouble(0.1, 0.9)));
    point.put(R, BigDecimal.valueOf(random.nextDouble(0.2, 3)));
    point.put(Y, BigDecimal.valueOf(random.nextDouble(-2, 2)));
    return point;
  }

  private static Expr formula(Random random, int depth) {
    if (depth == 0) {
      return List.of(T, R, Y, POOL.constant(2), ONE, POOL.pi()).get(random.nextInt(6));
    }
    Expr a = formula(random, depth - 1);
    Expr b = formula(random, depth - 1);
    return switch (random.nextInt(12)) {
      case 0, 1 -> a.plus(b);
      case 2, 3 -> a.minus(b);
      case 4, 5 -> a.times(b);
      case 6 -> a.square().plus(1).sqrt();
      case 7 -> a.square().plus(b.square()).plus(1).log();
      case 8 -> a.apply(Function.TANH);
      case 9 -> a.apply(Function.SIN).plus(b.apply(Function.COS));
      case 10 -> a.over(b.square().plus(1));
      default -> a.square().sqrt();
    };
  }
}
