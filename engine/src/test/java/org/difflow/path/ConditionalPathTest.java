package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionalPathTest {
  private final ConditionalPath edm = GaussianPaths.edm();
  private final ConditionalPath vp = GaussianPaths.vpLinear();

  @Test
  void formulasPrintAsAScriptWouldWriteThem() {
    assertThat(edm.formula(Member.SIGMA)).hasToString("σ(t) = t");
    assertThat(edm.formula(Member.DRIFT)).hasToString("drift(x, t) = 0");
    assertThat(edm.formula(Member.VELOCITY)).hasToString("velocity(x, t, x0) = (x - x0)/t");
  }

  @Test
  void aGivenParameterReplacesItsDefault() {
    Symbol betaMax = parameter(vp, "beta_max");
    ConditionalPath steeper = vp.with(Map.of(betaMax, betaMax.pool().constant(30)));
    Matrix one = Matrix.scalar(1);

    // B(1) = (beta_min + beta_max)/2 and mu = exp(-B/2).
    assertThat(vp.evaluate(Member.MU, List.of(one)).get(0, 0))
        .isCloseTo(Math.exp(-20.1 / 4), within(1e-15));
    assertThat(steeper.evaluate(Member.MU, List.of(one)).get(0, 0))
        .isCloseTo(Math.exp(-30.1 / 4), within(1e-15));
    assertThat(steeper.formula(Member.MU).body().symbols()).doesNotContain(betaMax);
    assertThat(vp.formula(Member.MU).body().symbols()).contains(betaMax);
  }

  @Test
  void aSecondValueReplacesTheFirst() {
    Symbol betaMax = parameter(vp, "beta_max");
    ConditionalPath twice =
        vp.with(Map.of(betaMax, betaMax.pool().constant(30)))
            .with(Map.of(betaMax, betaMax.pool().constant(40)));

    assertThat(twice.number(betaMax)).isEqualTo(40);
  }

  @Test
  void aDefaultMayUseTheParametersBeforeIt() {
    Symbol low = vp.time().pool().symbol("low");
    Symbol high = vp.time().pool().symbol("high");
    List<Parameter> parameters =
        List.of(Parameter.of(low, low.pool().constant(2)), Parameter.of(high, low.times(3)));
    ConditionalPath path =
        new ConditionalPath(
            PathDeclaration.of("P", vp.time(), vp.range(), new GaussianLaw(low, high))
                .withParameters(parameters));

    assertThat(path.number(high)).isEqualTo(6);
    assertThat(path.with(Map.of(low, low.pool().constant(5))).number(high)).isEqualTo(15);
  }

  @Test
  void thePriorIsTheLawAtThePriorEndAroundZero() {
    ConditionalPath path = GaussianPaths.path("EDM80", "1", "80*t", DataEnd.LOWER);

    assertThat(path.prior()).isEqualTo(Normal.of(0, 80));
    assertThat(GaussianPaths.optimalTransport().prior()).isEqualTo(Normal.of(0, 1));
  }

  @Test
  void aBatchOfPointsHasARowEachAndAlsoWhereNothingDependsOnThem() {
    Matrix points = Matrix.of(3, 2, new double[] {1, 2, 3, 4, 5, 6});
    Matrix half = Matrix.scalar(0.5);

    Matrix velocity = edm.evaluate(Member.VELOCITY, List.of(points, half, Matrix.rowVector(0, 1)));
    Matrix drift = edm.evaluate(Member.DRIFT, List.of(points, half));
    Matrix divergence = edm.evaluate(Member.DIVERGENCE, List.of(points, half, points));

    assertThat(velocity).isEqualTo(Matrix.of(3, 2, new double[] {2, 2, 6, 6, 10, 10}));
    assertThat(drift).isEqualTo(Matrix.zeros(3, 2));
    assertThat(divergence).isEqualTo(Matrix.filled(3, 1, 4));
  }

  @Test
  void timeMayDifferFromPointToPoint() {
    Matrix times = Matrix.columnVector(0.5, 0.25);

    assertThat(edm.evaluate(Member.VELOCITY, List.of(Matrix.scalar(1), times, Matrix.scalar(0))))
        .isEqualTo(Matrix.columnVector(2, 4));
  }

  @Test
  void densityIsTheExponentialOfTheLogDensity() {
    List<Matrix> at =
        List.of(Matrix.rowVector(0.3, -0.2), Matrix.scalar(0.4), Matrix.rowVector(0.1, 0.5));
    double log = vp.evaluate(Member.LOG_DENSITY, at).get(0, 0);

    assertThat(vp.evaluate(Member.DENSITY, at).get(0, 0)).isCloseTo(Math.exp(log), within(1e-13));
  }

  @Test
  void aFixedDimensionShowsInTheFormulasAndRefusesOtherPoints() {
    Symbol d = edm.coordinates().dimension();
    ConditionalPath plane = edm.with(Map.of(d, d.pool().constant(2)));
    Matrix half = Matrix.scalar(0.5);

    assertThat(plane.formula(Member.DIVERGENCE).body().symbols()).doesNotContain(d);
    refuses(
        "E0307",
        () -> plane.evaluate(Member.DIVERGENCE, List.of(Matrix.scalar(1), half, Matrix.scalar(1))));
  }

  @Test
  void aTimeOutsideTheRangeIsRefused() {
    refuses("E0410", () -> vp.evaluate(Member.MU, List.of(Matrix.scalar(1.5))));
    refuses("E0410", () -> vp.evaluate(Member.MU, List.of(Matrix.scalar(Double.NaN))));
  }

  @Test
  void aSingularValueNamesTheMemberAndTheTimeAndOffersStop() {
    assertThatThrownBy(
            () ->
                edm.evaluate(
                    Member.VELOCITY, List.of(Matrix.scalar(1), Matrix.scalar(0), Matrix.scalar(2))))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("E0411");
              assertThat(fault)
                  .hasMessage(
                      "velocity of EDM is singular at the data end: it is not finite at t = 0");
              assertThat(fault.help()).get().asString().contains("stop 1e-3");
            });
  }

  /** A radius beyond doubles gives no number at other times either. */
  @Test
  void whatOverflowsAtAllTimesIsNoSingularityOfTheEnd() {
    Symbol d = edm.coordinates().dimension();
    ConditionalPath plane = edm.with(Map.of(d, d.pool().constant(2)));
    Matrix end = Matrix.scalar(plane.interval().upper());
    refuses("E0412", () -> plane.evaluate(Member.LOG_PHI, List.of(Matrix.scalar(1e200), end)));
  }

  @Test
  void whereTheSignalRisesThereIsNoDiffusion() {
    ConditionalPath path = GaussianPaths.path("Bump", "1 - t/2", "sin(pi*t)", DataEnd.LOWER);

    refuses("E0413", () -> path.evaluate(Member.DIFFUSION, List.of(Matrix.scalar(0.8))));
    assertThat(path.evaluate(Member.DIFFUSION, List.of(Matrix.scalar(0.3))).get(0, 0)).isPositive();
  }

  @Test
  void aParameterWithoutValueHasNoNumbersButFormulas() {
    ConditionalPath path = GaussianPaths.path("P", "1", "a*t", DataEnd.LOWER, "a");

    assertThat(path.formula(Member.SIGMA).body().symbols()).contains(parameter(path, "a"));
    refuses("E0112", () -> path.evaluate(Member.SIGMA, List.of(Matrix.scalar(0.5))));
    refuses("E0112", () -> path.coefficients(0.5));
  }

  @Test
  void anUnknownParameterIsRefused() {
    Symbol other = vp.time().pool().symbol("gamma");

    refuses("E0111", () -> vp.with(Map.of(other, other.pool().constant(1))));
  }

  @ParameterizedTest
  @EnumSource(Member.class)
  void everyMemberIsDerivedOrRefusedByName(Member member) {
    if (member.isFormula() && member.laws().contains(LawKind.GAUSSIAN)) {
      assertThat(vp.formula(member).name()).isEqualTo(member.memberName());
    } else {
      assertThatThrownBy(() -> vp.formula(member))
          .isInstanceOf(Fault.class)
          .hasMessageContaining(member.signature());
    }
  }

  @Test
  void aMemberOfOtherLawsSaysWhichLawsHaveIt() {
    assertThatThrownBy(() -> vp.formula(Member.BACKWARD_DRIFT))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("E0110");
              assertThat(fault.help())
                  .hasValue("the laws that have it: a bridge (mu(t, x0, x1), sigma(t))");
            });
    refuses("E0901", () -> vp.formula(Member.POSTERIOR));
  }

  @Test
  void velocityDoesNotDependOnTheDimension() {
    assertThat(vp.formula(Member.VELOCITY).body().symbols())
        .doesNotContain(vp.coordinates().dimension());
  }

  private static Symbol parameter(ConditionalPath path, String name) {
    return path.parameters().stream()
        .map(Parameter::symbol)
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void refuses(String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
