package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.RadialPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadialVerifierTest {
  private static final double STEP = 1e-5;
  private static final double RADIUS = 0.7;
  private static final double TIME = 0.4;

  private static final List<String> MEMBER_CHECKS =
      List.of(
          "continuity equation",
          "score is grad log density",
          "divergence of velocity",
          "density of the law",
          "log density of the law",
          "psi is the mass within r",
          "speed carries the mass within r",
          "continuity equation in r and t",
          "phi is the density on a sphere",
          "varphi is the flux",
          "divergence and score in r");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tanh(r/t)",
        "1-exp(-r/t)",
        "1-exp(-(r/t)**3)",
        "r/sqrt(r**2+t**2)",
        "1-t/sqrt(r**2+t**2)",
        "2/pi*atan(r/t)",
        "erf(r/t)",
        "(r/t)**(5/2)/(1+(r/t)**(5/2))",
        "1-1/(1+r/t)**2",
        "gammaP(d/2,r**2/(2*t**2))",
        "gammaP(d/2,r**2/(2*t))",
        "betaI(r**2/(r**2+t**2),d/2,1/2)",
        "1-exp(-r/t-r**2/t)",
        "t*(1-exp(-r/t))+(1-t)*tanh(r/t)"
      })
  void everyMemberOfARadialPathIsProvedWithTheDimensionFree(String psi) {
    ConditionalPath path = RadialPaths.psi(psi);
    Report report = Verifier.verify(path);

    assertThat(report.failed()).isFalse();
    for (String name : MEMBER_CHECKS) {
      assertThat(outcome(report, name)).as(name).isEqualTo(Outcome.PROVED);
    }
    assertThat(outcome(report, "psi is 0 at r = 0")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "psi tends to 1")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "the mass goes to the data point")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "psi increases in r")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "mass by quadrature")).isEqualTo(Outcome.CHECKED);
    assertThat(drift(path, speed(path))).isCloseTo(0, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tanh(r/t)/2; psi tends to 1",
        "r/sqrt(4*r**2+t**2); psi tends to 1",
        "tanh(r/(t+1)); the mass goes to the data point",
        "(2/pi)*atan(r/(2-t)); the mass goes to the data point",
      })
  void lawsThatLoseMassOrKeepItAwayFromTheDataAreRefuted(String psi, String check) {
    Report report = Verifier.verify(RadialPaths.psi(psi));
    assertThat(outcome(report, check)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void thePoissonLawIsProvedUpToTheConstantOfItsMass() {
    Report report = Verifier.verify(RadialPaths.poisson());

    assertThat(report.status()).isEqualTo("accept");
    for (String name : MEMBER_CHECKS) {
      assertThat(outcome(report, name)).as(name).isEqualTo(Outcome.PROVED);
    }
  }

  static Stream<ConditionalPath> laws() {
    return Stream.of(
        RadialPaths.psi("tanh(r/t)"),
        RadialPaths.psi("gammaP(d/2,r**2/(2*t**2))"),
        RadialPaths.poisson());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void fieldsThatAreOffByOnePerMilleAreRefuted(ConditionalPath path) {
    refutes(path, Member.VELOCITY, "continuity equation", v -> v.times(scale(path, "1.001")));
    refutes(path, Member.SCORE, "score is grad log density", Expr::negate);
    refutes(path, Member.DENSITY, "density of the law", p -> p.times(2));
    refutes(
        path, Member.SPEED, "speed carries the mass within r", w -> w.times(scale(path, "1.001")));
    refutes(
        path, Member.SPEED, "continuity equation in r and t", w -> w.times(scale(path, "1.001")));
    assertThat(drift(path, speed(path) * 1.001)).isGreaterThan(1e-5);
  }

  /** The continuity equation holds for all of these: it cannot see them (PROOFS.md, 1.4). */
  @ParameterizedTest
  @MethodSource("laws")
  void whatContinuityIsBlindToIsSeen(ConditionalPath path) {
    Coordinates at = path.coordinates();
    Expr area = Sphere.area(at);
    Expr source = path.time().over(area.times(at.radius()));
    refutes(path, Member.PHI, "phi is the density on a sphere", phi -> phi.times(2));
    refutes(path, Member.PHI, "phi is the density on a sphere", phi -> phi.times(area));
    refutes(path, Member.VARPHI, "varphi is the flux", varphi -> varphi.plus(source));
    refutes(path, Member.PSI, "psi is the mass within r", psi -> psi.over(2));
    refutes(path, Member.PSI, "psi is the mass within r", psi -> psi.negate().plus(1));
    refutes(path, Member.DIVERGENCE, "divergence of velocity", div -> lessDimension(path, div));
    refutes(
        path, Member.LOG_DENSITY, "mass by quadrature", log -> log.plus(scale(path, "0.000001")));

    double slope = (psi(path, RADIUS + STEP, TIME) - psi(path, RADIUS - STEP, TIME)) / (2 * STEP);
    double shell = 2 * at(path, Member.PHI, RADIUS, TIME);
    assertThat(slope).isCloseTo(shell, within(1e-6));
  }

  private static Expr lessDimension(ConditionalPath path, Expr divergence) {
    Expr d = path.coordinates().dimension();
    return divergence.substitute(Map.of(path.coordinates().dimension(), d.minus(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(-r/t) | at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)",
        "1-exp(-r/t)*cos(3*r/t) | at t = 1 it falls from 1.4 (r = 1) to 0.87 (r = 2)"
      })
  void aDecreasingMassIsShownByTwoRadii(String psi, String found) {
    Check check = law(psi).check("psi increases in r").orElseThrow();

    assertThat(check.breach()).contains(new Breach(Violation.MONOTONE, found));
  }

  @Test
  void aSmallBumpIsFoundWhereItIs() {
    Report report = law("6/5*tanh(r/t)-1/5*tanh(r/(2*t))");

    assertThat(report.violations()).contains(Violation.MONOTONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2*tanh(r/t)-tanh(2*r/t)", "1-exp(-r/t)*(1+7/10*sin(r/t))"})
  void whatIncreasesIsNeverSaidToDecrease(String psi) {
    assertThat(law(psi).failed()).isFalse();
  }

  @Test
  void aMassThatStaysLevelIsWarnedAbout() {
    Report report = law("min(r/t,1)");

    assertThat(report.violations()).contains(Violation.NOT_STRICT);
    assertThat(report.failed()).isFalse();
  }

  @Test
  void aSmallRadiusMayStayAtTheData() {
    assertThat(law("tanh(r/(t+1/1000))").failed()).isFalse();
    assertThat(law("tanh(r/(t+1))").violations()).contains(Violation.T_LIMIT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "exp(-r**2/(2*t**2))/(2*pi*t**2)**(d/2) | none",
        "gamma((d+1)/2)/pi**((d+1)/2)*t/(r**2+t**2)**((d+1)/2) | none",
        "exp(-r**2/(2*t**2)) | PHI_MASS",
        "2*exp(-r**2/(2*t**2))/(2*pi*t**2)**(d/2) | PHI_MASS",
        "(2-r**2/t**2)*exp(-r**2/(2*t**2))/(2*pi*t**2)**(d/2) | PHI_SIGN",
        "exp(-r**2/2)/(2*pi)**(d/2) | PHI_LIMIT"
      })
  void densitiesArePositiveHaveTheMassOneAndConcentrate(String phi, Violation violation) {
    Report report = Verifier.law(RadialPaths.phi(phi));

    assertThat(report.failed()).isEqualTo(violation != null);
    if (violation != null) {
      assertThat(report.violations()).contains(violation);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp(-(r/t)**3)", "exp(-r/t)", "(1+(r/t)**2)**(-(d+2)/2)"})
  void aDensityUpToAFactorGetsTheFactorThatMakesItOne(String phi) {
    Report report = Verifier.verify(RadialPaths.shape(phi));

    assertThat(report.failed()).isFalse();
    assertThat(outcome(report, "continuity equation")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "mass by quadrature")).isEqualTo(Outcome.CHECKED);
  }

  @Test
  void manyDimensionsDoNotHideTheOrigin() {
    Report report =
        Verifier.law(RadialPaths.inDimension(RadialPaths.psi("gammaP(d/2,r**2/(2*t**2))"), 784));

    assertThat(report.status()).isEqualTo("accept");
  }

  @Test
  void theGaugeIsNamed() {
    Report report = Verifier.verify(RadialPaths.psi("tanh(r/t)", "t"));

    assertThat(report.violations()).contains(Violation.LAMBDA_RATE);
    assertThat(report.check("continuity equation")).isEmpty();
    assertThat(Verifier.law(RadialPaths.psi("tanh(r/t)", "1/3")).failed()).isFalse();
  }

  private static void refutes(
      ConditionalPath path, Member member, String name, UnaryOperator<Expr> wrong) {
    Formula formula = path.formula(member);
    Formula claim = new Formula(formula.name(), formula.arguments(), wrong.apply(formula.body()));
    Report report = Verifier.verify(path, Map.of(member, claim));

    assertThat(outcome(report, name)).as(name).isEqualTo(Outcome.FAILED);
  }

  private static Outcome outcome(Report report, String name) {
    return report.check(name).map(Check::outcome).orElseThrow();
  }

  private static Report law(String psi) {
    return Verifier.law(RadialPaths.inDimension(RadialPaths.psi(psi), 1));
  }

  private static Expr scale(ConditionalPath path, String decimal) {
    return path.time().pool().decimal(decimal);
  }

  private static double speed(ConditionalPath path) {
    return at(path, Member.SPEED, RADIUS, TIME);
  }

  /** How fast the mass within a radius that moves with {@code speed} changes. */
  private static double drift(ConditionalPath path, double speed) {
    double later = psi(path, RADIUS + speed * STEP, TIME + STEP);
    double before = psi(path, RADIUS - speed * STEP, TIME - STEP);
    return Math.abs(later - before) / (2 * STEP);
  }

  private static double psi(ConditionalPath path, double radius, double time) {
    return at(path, Member.PSI, radius, time);
  }

  /** In one dimension. */
  private static double at(ConditionalPath path, Member member, double radius, double time) {
    return RadialPaths.inDimension(path, 1)
        .evaluate(member, List.of(Matrix.scalar(radius), Matrix.scalar(time)))
        .get(0, 0);
  }
}
