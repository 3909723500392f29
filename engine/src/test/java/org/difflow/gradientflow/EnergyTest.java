package org.difflow.gradientflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracles: differences of fourth order, of the integrand in p and of fields in the plane. */
final class EnergyTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol X = POOL.symbol("x", Sort.VECTOR, Domain.REAL);
  private static final Symbol Y = POOL.symbol("y", Sort.VECTOR, Domain.REAL);
  private static final Symbol D = POOL.symbol("d", Sort.SCALAR, Domain.COUNT);
  private static final Symbol P = Energy.density(POOL);
  private static final Expr HEAT = P.times(P.log());
  private static final Expr SQUARE = X.apply(Function.NORM).square();
  private static final Expr FROM_Y = X.minus(Y).apply(Function.NORM).square();

  /** In the plane, two bumps of different widths. */
  private static final Expr DENSITY = SQUARE.negate().exp().plus(FROM_Y.over(-3).exp().over(5));

  private static final Matrix CENTRE = Matrix.rowVector(0.5, -1.25);
  private static final double[] PLACE = {0.4, -0.9};
  private static final double STEP = 1e-3;

  static Stream<Energy> energies() {
    return Stream.of(
            HEAT,
            HEAT.plus(P.times(SQUARE).over(2)),
            HEAT.over(3).plus(P.times(SQUARE.square())),
            P.times(SQUARE.plus(1).log()),
            P.power(2),
            P.power(3).over(2).plus(P.times(SQUARE)),
            P.sqrt().times(-4),
            P.square().times(SQUARE.plus(1)))
        .map(integrand -> Energy.of(integrand, X));
  }

  private static double slope(DoubleUnaryOperator f) {
    double near = f.applyAsDouble(STEP) - f.applyAsDouble(-STEP);
    double far = f.applyAsDouble(2 * STEP) - f.applyAsDouble(-2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  /** The value of a formula in x and y at {@link #PLACE}, moved by h along an axis. */
  private static Matrix moved(Expr formula, int axis, double h) {
    double[] place = PLACE.clone();
    place[axis] += h;
    Kernel kernel = Lowering.lower(List.of(X, Y), formula.substitute(Map.of(D, two())));
    return Interpreter.evaluate(kernel, List.of(Matrix.rowVector(place), CENTRE));
  }

  private static Expr two() {
    return POOL.constant(2);
  }

  private static Expr along(Energy energy, Expr formula) {
    return energy.along(formula, DENSITY);
  }

  @ParameterizedTest
  @MethodSource("energies")
  void firstVariationIsTheSlopeOfTheIntegrandInP(Energy energy) {
    Kernel integrand = Lowering.lower(List.of(X, P), energy.integrand());
    Kernel variation = Lowering.lower(List.of(X, P), energy.firstVariation());
    double slope = slope(h -> integrand.evaluate(0.7, 1.5 + h));
    assertThat(variation.evaluate(0.7, 1.5)).isCloseTo(slope, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("energies")
  void velocityGoesDownTheFirstVariation(Energy energy) {
    Expr height = along(energy, energy.firstVariation());
    Matrix velocity = moved(along(energy, energy.velocity()), 0, 0);
    for (int axis = 0; axis < 2; axis++) {
      int i = axis;
      double slope = slope(h -> moved(height, i, h).get(0, 0));
      assertThat(velocity.get(0, i)).isCloseTo(-slope, within(1e-8));
    }
  }

  @ParameterizedTest
  @MethodSource("energies")
  void rateIsWhatTheFlowBrings(Energy energy) {
    Expr flux = along(energy, energy.velocity()).times(DENSITY);
    double outflow =
        slope(h -> moved(flux, 0, h).get(0, 0)) + slope(h -> moved(flux, 1, h).get(0, 1));
    double rate = moved(along(energy, energy.rate()), 0, 0).get(0, 0);
    assertThat(rate).isCloseTo(-outflow, within(1e-8));
    assertThat(Math.abs(rate)).isGreaterThan(1e-3);
  }

  @ParameterizedTest
  @MethodSource("energies")
  void dissipationIsTheSquareOfTheVelocity(Energy energy) {
    Matrix velocity = moved(along(energy, energy.velocity()), 0, 0);
    double square = Math.pow(velocity.get(0, 0), 2) + Math.pow(velocity.get(0, 1), 2);
    double dissipation = moved(along(energy, energy.dissipation()), 0, 0).get(0, 0);
    assertThat(dissipation).isCloseTo(square, within(1e-12 * square));
  }

  @Test
  void heatInAPotentialIsLangevins() {
    Energy energy = Energy.of(HEAT.over(3).plus(P.times(SQUARE)).plus(P.times(5)), X);
    Langevin langevin = energy.langevin().orElseThrow();
    assertThat(langevin.temperature()).isEqualTo(POOL.constant(3).reciprocal());
    assertThat(langevin.drift()).isEqualTo(X.times(-2));
    assertThat(langevin.diffusion().square()).isEqualTo(POOL.constant(2).over(3));
  }

  @Test
  void potentialAloneHasNoNoise() {
    Langevin langevin = Energy.of(P.times(SQUARE), X).langevin().orElseThrow();
    assertThat(langevin.diffusion().isZero()).isTrue();
    assertThat(langevin.drift()).isEqualTo(X.times(-2));
  }

  @Test
  void whatSpreadsByItsDensityIsNot() {
    assertThat(Energy.of(P.square(), X).langevin()).isEmpty();
    assertThat(Energy.of(HEAT.times(SQUARE), X).langevin()).isEmpty();
  }

  @Test
  void normOnTheLineIsTheAbsoluteValue() {
    Energy line = Energy.of(HEAT.plus(P.times(SQUARE)), X).onTheLine();
    assertThat(line.langevin().orElseThrow().drift()).isEqualTo(line.x().times(-2));
    Energy kink = Energy.of(P.times(X.minus(1).apply(Function.NORM)), X).onTheLine();
    assertThat(Lowering.lower(List.of(kink.x(), P), kink.integrand()).evaluate(-3, 2)).isEqualTo(8);
  }

  @Test
  void formulaInCoordinatesIsOfTheLine() {
    Energy well = Energy.of(P.times(X.power(4).over(4)).plus(HEAT), X);
    assertThat(well.isOnTheLine()).isTrue();
    assertThat(well.langevin().orElseThrow().drift()).isEqualTo(well.x().power(3).negate());
    assertThat(Energy.of(HEAT, X).isOnTheLine()).isFalse();
  }
}
