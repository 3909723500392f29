package org.difflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
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

/** Oracles: finite differences of the flow, and the determinant of its numerical Jacobian. */
final class FlowMapTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol Z = POOL.symbol("z", Sort.VECTOR, Domain.REAL);
  private static final Symbol T =
      POOL.symbol("t", Sort.SCALAR, Domain.between(BigFraction.ZERO, BigFraction.ONE));
  private static final Expr NORM = Z.apply(Function.NORM);
  private static final Expr ONE = POOL.constant(1);

  private static final Matrix POINTS =
      Matrix.of(3, 2, new double[] {0.3, -1.2, 0.8, 0.05, -2.5, 1.75});
  private static final double TIME = 0.625;
  private static final double STEP = 1e-3;

  static Stream<Flow> flows() {
    return Stream.of(
            Z.times(T.exp()),
            ONE.minus(T.times(2).over(3)).times(Z).plus(T.times(2)),
            Z.plus(T.times(Z.apply(Function.TANH))),
            Z.plus(T.times(Z.power(3))),
            Z.times(T).apply(Function.SINH).over(T),
            Z.plus(T.times(Z.apply(Function.SINH)).over(4)),
            Z.times(T.times(NORM.square()).plus(1)),
            Z.times(T.times(NORM.apply(Function.TANH)).exp()),
            Z.over(NORM.square().times(T).plus(1).sqrt()))
        .map(formula -> Flow.of(formula, Z, T));
  }

  private static Matrix at(double t) {
    return Matrix.scalar(t);
  }

  /** The fourth-order difference of a function of one number at 0. */
  private static double slope(java.util.function.DoubleUnaryOperator f) {
    double near = f.applyAsDouble(STEP) - f.applyAsDouble(-STEP);
    double far = f.applyAsDouble(2 * STEP) - f.applyAsDouble(-2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private static Matrix moved(Matrix points, int column, double by) {
    Matrix result = Matrix.of(points.rows(), points.columns(), points.values().clone());
    for (int row = 0; row < points.rows(); row++) {
      result.values()[row * points.columns() + column] += by;
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theInverseGivesBackThePointToTheLastDigits(Flow flow) {
    FlowMap map = flow.numbers(0);
    Matrix back = map.inverse(map.forward(POINTS, at(TIME)), at(TIME));
    for (int i = 0; i < 6; i++) {
      double z = POINTS.values()[i];
      assertThat(back.values()[i]).isCloseTo(z, within(1e-13 * Math.max(1, Math.abs(z))));
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theVelocityIsTheRateOfTheFlow(Flow flow) {
    FlowMap map = flow.numbers(0);
    Matrix velocity = map.velocity(POINTS, at(TIME));
    for (int i = 0; i < 6; i++) {
      int index = i;
      double rate = slope(h -> map.forward(POINTS, at(TIME + h)).values()[index]);
      assertThat(velocity.values()[i]).isCloseTo(rate, within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theStretchIsTheDeterminantOfTheJacobian(Flow flow) {
    FlowMap map = flow.numbers(0);
    Matrix logStretch = map.logStretch(POINTS, at(TIME));
    for (int row = 0; row < 3; row++) {
      assertThat(Math.exp(logStretch.get(row, 0)))
          .isCloseTo(determinant(map, row), within(1e-7 * Math.exp(logStretch.get(row, 0))));
    }
  }

  private static double determinant(FlowMap map, int row) {
    double[][] jacobian = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        int to = i;
        int from = j;
        jacobian[i][j] = slope(h -> map.forward(moved(POINTS, from, h), at(TIME)).get(row, to));
      }
    }
    return jacobian[0][0] * jacobian[1][1] - jacobian[0][1] * jacobian[1][0];
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theDivergenceIsThatOfTheVelocityAsAFieldInX(Flow flow) {
    FlowMap map = flow.numbers(0);
    Matrix x = map.forward(POINTS, at(TIME));
    Matrix divergence = map.divergence(POINTS, at(TIME));
    for (int row = 0; row < 3; row++) {
      int here = row;
      double sum = 0;
      for (int column = 0; column < 2; column++) {
        int i = column;
        sum +=
            slope(
                h -> {
                  Matrix z = map.inverse(moved(x, i, h), at(TIME));
                  return map.velocity(z, at(TIME)).get(here, i);
                });
      }
      assertThat(divergence.get(row, 0)).isCloseTo(sum, within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void theScoreIsTheGradientOfTheLogDensity(Flow flow) {
    FlowMap map = flow.numbers(0);
    Normal base = new Normal(Matrix.rowVector(0.2, -0.1), Matrix.rowVector(1, 1.5));
    Matrix x = map.forward(POINTS, at(TIME));
    Matrix score = map.score(base.score(POINTS), POINTS, at(TIME));
    for (int i = 0; i < 6; i++) {
      int row = i / 2;
      int column = i % 2;
      double gradient =
          slope(
              h -> {
                Matrix z = map.inverse(moved(x, column, h), at(TIME));
                double stretch = map.logStretch(z, at(TIME)).get(row, 0);
                return base.logdensity(z).get(row, 0) - stretch;
              });
      assertThat(score.values()[i]).isCloseTo(gradient, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void whereItBeginsAFlowIsTheIdentity(Flow flow) {
    FlowMap map = flow.numbers(0);
    assertThat(map.forward(POINTS, at(0))).isEqualTo(POINTS);
    assertThat(map.inverse(POINTS, at(0))).isEqualTo(POINTS);
    assertThat(map.logStretch(POINTS, at(0)).values()).containsOnly(0);
    assertThat(map.score(POINTS, POINTS, at(0))).isEqualTo(POINTS);
  }

  @Test
  void theOriginOfARadialFlowIsAPointLikeOthers() {
    FlowMap map = Flow.of(Z.times(T.times(NORM.square()).plus(1)), Z, T).numbers(0);
    Matrix origin = Matrix.zeros(1, 2);
    assertThat(map.inverse(origin, at(TIME))).isEqualTo(origin);
    assertThat(map.divergence(origin, at(TIME)).get(0, 0)).isZero();
    assertThat(map.score(Matrix.rowVector(2, -1), origin, at(TIME)))
        .isEqualTo(Matrix.rowVector(2, -1));
  }

  @Test
  void anInverseIsFoundFarOutAndNearZero() {
    FlowMap map = Flow.of(Z.plus(T.times(Z.apply(Function.TANH))), Z, T).numbers(0);
    for (double z : new double[] {1e-9, 3e5, -1e12, 1e-300, -0.5}) {
      double x = map.forward(Matrix.scalar(z), at(1)).get(0, 0);
      double back = map.inverse(Matrix.scalar(x), at(1)).get(0, 0);
      assertThat(back).isCloseTo(z, within(1e-13 * Math.abs(z)));
    }
  }

  @Test
  void whatNothingIsTakenToHasNoInverse() {
    FlowMap bounded = Flow.of(Z.over(NORM.square().times(T).plus(1).sqrt()), Z, T).numbers(0);
    assertThatThrownBy(() -> bounded.inverse(Matrix.rowVector(3, 0), at(1)))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("flow(z, t) takes no z to [3, 0] at the time 1");
    FlowMap squashed = Flow.of(Z.times(T).apply(Function.TANH).over(T), Z, T).numbers(0);
    assertThatThrownBy(() -> squashed.inverse(Matrix.scalar(-1.5), at(1)))
        .hasMessageContaining("flow(z, t) takes no z to -1.5");
  }

  @Test
  void whatAFlowLeapsOverComesFromNowhere() {
    FlowMap step = Flow.of(Z.plus(T.times(Z.apply(Function.SIGN))), Z, T).numbers(0);
    assertThat(step.origins(Matrix.columnVector(0.5, -1.5, 2.25), at(1)).values())
        .containsExactly(Double.NaN, -0.5, 1.25);
    FlowMap hollow = Flow.of(Z.times(ONE.plus(T.over(NORM))), Z, T).numbers(0);
    assertThat(hollow.origins(Matrix.columnVector(0.5, 0, -1.5), at(1)).values())
        .containsExactly(Double.NaN, Double.NaN, -0.5);
  }

  @Test
  void whereAFlowHasNoValueIsNoPlaceToComeFrom() {
    FlowMap map = Flow.of(Z.plus(T.times(Z.log())), Z, T).numbers(0);
    double origin = map.inverse(Matrix.scalar(-3), at(1)).get(0, 0);
    assertThat(origin + Math.log(origin)).isCloseTo(-3, within(1e-14));
  }

  @Test
  void onlyARadialFlowThatKeepsTheOriginIsAffine() {
    assertThat(Flow.of(Z.times(ONE.plus(T.over(NORM))), Z, T).isAffine()).isFalse();
    assertThat(Flow.of(Z.times(ONE.plus(T)).plus(T), Z, T).isAffine()).isTrue();
    assertThat(Flow.of(NORM.times(Z).over(NORM).times(T), Z, T).isAffine()).isTrue();
  }

  @Test
  void aFlowThatMixesCoordinatesIsRefused() {
    assertThatThrownBy(() -> Flow.of(Z.plus(Z.square().times(NORM)), Z, T))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("mixes the coordinates");
    assertThatThrownBy(() -> Flow.of(Z.times(2).plus(NORM), Z, T))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("mixes the coordinates");
  }
}
