package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.GaussianPaths;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MovingFrameTest {
  private static final double[] X = {0.7, -0.4, 1.1};
  private static final double[] DATA = {0.5, 0.3, -0.8};
  private static final double TIME = 0.35;
  private static final double STEP = 1e-5;

  private static final ConditionalPath PATH = GaussianPaths.trigonometric();
  private static final Coordinates AT = PATH.coordinates();
  private static final MovingFrame FRAME =
      new MovingFrame(AT, ((GaussianLaw) PATH.law()).mu(), AT.number(0));

  /** Fields that are not radial around the centre, so that all three invariants take part. */
  static Stream<Expr> fields() {
    Expr norm = AT.pool().apply(Function.NORM, AT.point());
    Expr dot = AT.pool().apply(Function.DOT, AT.point(), AT.data());
    Expr away = AT.pool().apply(Function.NORM, AT.point().minus(AT.data().times(2)));
    return Stream.of(
        AT.point().times(AT.time()),
        AT.point().times(norm.square()),
        AT.data().times(norm),
        AT.point().times(dot).plus(AT.data().times(away)),
        AT.point().times(dot.apply(Function.SIN)).minus(AT.data().times(dot.square())));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void divergenceInTheFrameIsTheOneByDifferences(Expr field) {
    Formula formula = new Formula("field", List.of(AT.point(), AT.time(), AT.data()), field);
    double expected = 0;
    for (int i = 0; i < X.length; i++) {
      expected += (value(formula, i, STEP) - value(formula, i, -STEP)) / (2 * STEP);
    }

    assertThat(inFrame(FRAME.divergence(FRAME.field(field)))).isCloseTo(expected, within(1e-8));
  }

  private static double value(Formula field, int coordinate, double step) {
    double[] x = X.clone();
    x[coordinate] += step;
    List<Matrix> at = List.of(Matrix.rowVector(x), Matrix.scalar(TIME), Matrix.rowVector(DATA));
    return PATH.evaluate(field, at).get(0, coordinate);
  }

  private static double inFrame(Expr scalar) {
    double mu = PATH.coefficients(TIME).mu();
    double s = 0;
    double p = 0;
    double q = 0;
    for (int i = 0; i < X.length; i++) {
      double u = X[i] - mu * DATA[i];
      s += u * u;
      p += u * DATA[i];
      q += DATA[i] * DATA[i];
    }
    List<Symbol> symbols = List.of(AT.time(), AT.dimension(), FRAME.s(), FRAME.p(), FRAME.q());
    return Lowering.lower(symbols, scalar).evaluate(TIME, X.length, s, p, q);
  }

  /**
   * w = (q s - p^2)^(-(d-1)/2) (p u - s x0) turns around the centre without divergence, so that
   * velocity + w has the same marginals; with another exponent it has not.
   */
  @Test
  void continuityAcceptsAFieldThatOnlyTurnsAroundTheCentre() {
    assertThat(continuityOfTurning(AT.dimension().minus(1)).outcome())
        .isIn(Outcome.PROVED, Outcome.CHECKED);
    assertThat(continuityOfTurning(AT.dimension()).outcome()).isEqualTo(Outcome.FAILED);
  }

  private static Check continuityOfTurning(Expr exponent) {
    Expr mu = ((GaussianLaw) PATH.law()).mu();
    Expr u = AT.point().minus(mu.times(AT.data()));
    Expr s = AT.pool().apply(Function.DOT, u, u);
    Expr p = AT.pool().apply(Function.DOT, u, AT.data());
    Expr q = AT.pool().apply(Function.DOT, AT.data(), AT.data());
    Expr size = q.times(s).minus(p.square()).power(exponent.over(-2));
    Formula velocity = PATH.formula(Member.VELOCITY);
    Expr turning = size.times(p).times(u).minus(size.times(s).times(AT.data()));
    Formula claim = new Formula("velocity", velocity.arguments(), velocity.body().plus(turning));
    return Verifier.verify(PATH, Map.of(Member.VELOCITY, claim))
        .check("continuity equation")
        .orElseThrow();
  }
}
