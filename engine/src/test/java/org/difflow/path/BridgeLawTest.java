package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of laws with two ends against finite differences and what S3-16 to S3-18 say. */
class BridgeLawTest {
  private static final double STEP = 1e-5;

  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = TimeRange.clock(pool, "t", pool.constant(0), pool.constant(1));
  private final Coordinates at = Coordinates.of(t);
  private final Expr left = pool.constant(1).minus(t);
  private final Expr line = left.times(at.data()).plus(t.times(at.upper()));

  private ConditionalPath path(Expr mu, Expr sigma) {
    TimeRange range = TimeRange.of(pool.constant(0), pool.constant(1), DataEnd.UPPER);
    return new ConditionalPath(PathDeclaration.of("B", t, range, new BridgeLaw(mu, sigma)));
  }

  private ConditionalPath brownian() {
    return path(line, t.times(left).sqrt().times(2));
  }

  @Test
  void driftsOfTheBrownianBridgeLeadToTheEnds() {
    assertThat(brownian().formula(Member.DRIFT))
        .hasToString("drift(x, t, x0, x1) = (x1 - x)/(1 - t)");
    assertThat(brownian().formula(Member.BACKWARD_DRIFT))
        .hasToString("backward_drift(x, t, x0, x1) = (x - x0)/t");
    assertThat(brownian().formula(Member.DIFFUSION)).hasToString("diffusion(t) = 2");
  }

  @Test
  void driftsDifferByTheScore() {
    Expr gap = body(Member.DRIFT).minus(body(Member.BACKWARD_DRIFT));
    Expr score = body(Member.DIFFUSION).square().times(body(Member.SCORE));

    assertThat(ZeroTest.test(gap.minus(score))).isInstanceOf(ZeroResult.Proved.class);
    assertThat(ZeroTest.test(gap.plus(score))).isInstanceOf(ZeroResult.Refuted.class);
  }

  private Expr body(Member member) {
    return brownian().formula(member).body();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.85})
  void velocityMovesTheDensity(double time) {
    ConditionalPath path = path(line.plus(t.times(left).times(at.data().square())), t.times(left));
    double x = 0.7;
    double v = value(path, Member.VELOCITY, x, time);
    double along =
        logDensity(path, x + STEP * v, time + STEP) - logDensity(path, x - STEP * v, time - STEP);

    assertThat(along / (2 * STEP))
        .isCloseTo(-value(path, Member.DIVERGENCE, x, time), within(1e-5));
    assertThat((logDensity(path, x + STEP, time) - logDensity(path, x - STEP, time)) / (2 * STEP))
        .isCloseTo(value(path, Member.SCORE, x, time), within(1e-4));
  }

  private static double logDensity(ConditionalPath path, double x, double time) {
    return value(path, Member.LOG_DENSITY, x, time);
  }

  private static double value(ConditionalPath path, Member member, double x, double time) {
    return path.evaluate(
            member,
            List.of(Matrix.scalar(x), Matrix.scalar(time), Matrix.scalar(-0.5), Matrix.scalar(1.5)))
        .get(0, 0);
  }

  @Test
  void withoutNoiseThereIsAVelocityAndNoDensity() {
    ConditionalPath rectified = path(line, pool.constant(0));

    assertThat(rectified.formula(Member.VELOCITY)).hasToString("velocity(x, t, x0, x1) = x1 - x0");
    refuses("E0281", rectified, Member.SCORE);
    refuses("E0281", rectified, Member.DENSITY);
  }

  @Test
  void onlyACombinationOfTheEndsHasAnSde() {
    ConditionalPath curved = path(line.plus(t.times(left).times(at.data().square())), t);

    refuses("E0280", curved, Member.DRIFT);
    refuses("E0280", path(at.upper(), t), Member.DIFFUSION);
    assertThat(new BridgeLaw(line, t).interpolation(at))
        .contains(new BridgeLaw.Interpolation(left, t));
  }

  @Test
  void aSingularEndAndAnEndWithALimitAreToldApart() {
    Matrix half = Matrix.scalar(0.5);
    List<Matrix> atEnd = List.of(half, Matrix.scalar(1), half, half);

    assertThat(brownian().evaluate(Member.BACKWARD_DRIFT, atEnd).get(0, 0)).isZero();
    assertThatThrownBy(() -> brownian().evaluate(Member.DRIFT, atEnd))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0411"));
  }

  @Test
  void thePriorEndMustBeNamed() {
    assertThatThrownBy(() -> brownian().prior())
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("E0282");
              assertThat(fault.getMessage()).contains("x0");
            });
  }

  @Test
  void parametersShowInTheEnds() {
    Symbol s = pool.symbol("s");
    BridgeLaw law = new BridgeLaw(line, s.times(left));

    assertThat(law.substitute(Map.of(s, pool.constant(3))).sigma()).isEqualTo(left.times(3));
  }

  private static void refuses(String code, ConditionalPath path, Member member) {
    assertThatThrownBy(() -> path.formula(member))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
