package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DataEnd;
import org.difflow.path.Formula;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  static Stream<ConditionalPath> standardPaths() {
    return Stream.of(
        GaussianPaths.vpLinear(),
        GaussianPaths.vpCosine(),
        GaussianPaths.veGeometric(),
        GaussianPaths.optimalTransport(),
        GaussianPaths.edm(),
        GaussianPaths.trigonometric());
  }

  static Stream<ConditionalPath> pathsWithMovingCentre() {
    return standardPaths().filter(path -> !((GaussianLaw) path.law()).mu().isOne());
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void everyMemberOfAStandardPathIsProved(ConditionalPath path) {
    Report report = Verifier.verify(path);

    assertThat(report.failed()).isFalse();
    for (String name :
        new String[] {
          "continuity equation",
          "score is grad log density",
          "divergence of velocity",
          "density of the law",
          "log density of the law",
          "density integrates to 1",
          "velocity is drift and half g^2 score",
          "the SDE family keeps the marginals"
        }) {
      assertThat(report.check(name)).get().extracting(Check::outcome).isEqualTo(Outcome.PROVED);
    }
    assertThat(report.check("mass by quadrature"))
        .get()
        .extracting(Check::outcome)
        .isEqualTo(Outcome.CHECKED);
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void theDerivedVelocityPassesFiniteDifferences(ConditionalPath path) {
    Formula velocity = path.formula(Member.VELOCITY);

    assertThat(new ContinuityByDifferences(path, velocity).residual(0.4)).isLessThan(1e-6);
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void aVelocityThatIsOnePerMilleTooFastIsRefuted(ConditionalPath path) {
    refutesVelocity(path, scaled(path, Member.VELOCITY, 1.001));
  }

  @ParameterizedTest
  @MethodSource("pathsWithMovingCentre")
  void aVelocityWithoutTheDriftOfTheCentreIsRefuted(ConditionalPath path) {
    Expr mu = ((GaussianLaw) path.law()).mu();
    Expr drift = mu.derivative(path.time()).times(path.coordinates().data());
    Formula velocity = path.formula(Member.VELOCITY);
    refutesVelocity(path, withBody(velocity, velocity.body().minus(drift)));
  }

  private static void refutesVelocity(ConditionalPath path, Formula claim) {
    Check check = check(path, Member.VELOCITY, claim, "continuity equation");

    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    Counterexample counterexample = check.counterexample().orElseThrow();
    assertThat(counterexample.point()).containsKey("t");
    assertThat(counterexample.left()).isNotEqualTo(counterexample.right());
    assertThat(new ContinuityByDifferences(path, claim).residual(0.4)).isGreaterThan(1e-5);
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void aScoreOfTheWrongSignIsRefuted(ConditionalPath path) {
    Report report = report(path, Member.SCORE, scaled(path, Member.SCORE, -1));

    assertThat(failures(report))
        .contains(
            "score is grad log density",
            "velocity is drift and half g^2 score",
            "the SDE family keeps the marginals");
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void aDivergenceInOneDimensionLessIsRefuted(ConditionalPath path) {
    Coordinates at = path.coordinates();
    Formula divergence = path.formula(Member.DIVERGENCE);
    Expr less = divergence.body().substitute(Map.of(at.dimension(), at.dimension().minus(1)));

    Formula claim = withBody(divergence, less);
    assertThat(check(path, Member.DIVERGENCE, claim, "divergence of velocity").failed()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void densitiesWithAMissingFactorAreRefuted(ConditionalPath path) {
    Formula density = scaled(path, Member.DENSITY, 2);
    assertThat(check(path, Member.DENSITY, density, "density of the law").failed()).isTrue();

    Formula log = path.formula(Member.LOG_DENSITY);
    Formula claim = withBody(log, log.body().plus(path.time().pool().constant(2).log()));
    assertThat(failures(report(path, Member.LOG_DENSITY, claim)))
        .containsExactly("log density of the law", "density integrates to 1", "mass by quadrature");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 32, 33, 1000})
  void aPathOfOneDimensionIsMeasuredInThatOneOnly(int dimension) {
    ConditionalPath path = inDimension(GaussianPaths.edm(), dimension);
    Report report = Verifier.verify(path);

    assertThat(failures(report)).isEmpty();
    assertThat(report.check("mass by quadrature").isPresent()).isEqualTo(dimension <= 32);
    report
        .check("mass by quadrature")
        .ifPresent(
            check ->
                assertThat(check.detail())
                    .startsWith("within 1e-9 of 1 at d = " + dimension + " "));
  }

  @Test
  void aMissingFactorIsRefutedInTheDimensionOfThePath() {
    ConditionalPath path = inDimension(GaussianPaths.edm(), 7);
    Formula log = path.formula(Member.LOG_DENSITY);
    Formula claim = withBody(log, log.body().plus(path.time().pool().decimal(1e-6)));

    assertThat(check(path, Member.LOG_DENSITY, claim, "mass by quadrature").failed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whatCauchyAndSchwarzProveIsNotRefuted(int dimension) {
    ConditionalPath all = GaussianPaths.optimalTransport();
    ConditionalPath path = dimension == 0 ? all : inDimension(all, dimension);
    Expr x = path.coordinates().point();
    Expr x0 = path.coordinates().data();
    Expr lengths = x.apply(Function.NORM).times(x0.apply(Function.NORM));
    Expr short0 = lengths.minus(path.coordinates().pool().apply(Function.DOT, x, x0));
    Formula claim = plus(path, short0.apply(Function.ABS).minus(short0).times(x));

    assertThat(check(path, Member.VELOCITY, claim, "continuity equation").failed()).isFalse();
    assertThat(check(path, Member.VELOCITY, claim, "divergence of velocity").failed()).isFalse();
  }

  @Test
  void counterexamplesBelongToVectors() {
    ConditionalPath path = GaussianPaths.optimalTransport();
    Coordinates at = path.coordinates();
    Formula claim =
        plus(path, at.pool().apply(Function.DOT, at.point(), at.data()).times(at.data()));
    Map<String, Double> point =
        check(path, Member.VELOCITY, claim, "continuity equation")
            .counterexample()
            .orElseThrow()
            .point();

    double p = point.get("u.x0");
    assertThat(p * p).isLessThan(point.get("|u|^2") * point.get("|x0|^2"));
    assertThat(point).containsOnlyKeys("t", "d", "u.x0", "|u|^2", "|x0|^2", "σ_min");
  }

  @Test
  void aClaimWithoutAValueAtSomeTimesIsNotProved() {
    ConditionalPath path = GaussianPaths.optimalTransport();
    Expr late = path.time().minus(path.time().pool().constant(2).reciprocal());
    Formula velocity = path.formula(Member.VELOCITY);
    Formula claim = withBody(velocity, velocity.body().times(late.log().exp()).over(late));
    Check check = check(path, Member.VELOCITY, claim, "continuity equation");

    assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(check.detail()).startsWith("the claimed velocity has no value at ").contains("t = ");
  }

  @ParameterizedTest
  @MethodSource("standardPaths")
  void derivedMembersAsClaimsAreProved(ConditionalPath path) {
    for (Member member : List.of(Member.VELOCITY, Member.SCORE, Member.DENSITY)) {
      assertThat(report(path, member, path.formula(member)).checks())
          .filteredOn(check -> !check.name().contains("quadrature"))
          .extracting(Check::outcome)
          .contains(Outcome.PROVED)
          .startsWith(
              Outcome.PROVED, Outcome.PROVED, Outcome.PROVED, Outcome.PROVED, Outcome.PROVED);
    }
  }

  @Test
  void aSourceInTheCentreIsSeen() {
    ConditionalPath path = inDimension(GaussianPaths.edm(), 3);
    GaussianLaw law = (GaussianLaw) path.law();
    Expr u = law.centred(path.coordinates());
    Expr radius = u.apply(Function.NORM);
    Expr thinness = radius.square().over(law.sigma().square().times(2)).exp();
    Check check =
        check(
            path,
            Member.VELOCITY,
            plus(path, u.times(thinness).times(radius.power(-3))),
            "continuity equation");

    assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(check.detail()).contains("away from the centre: the field is singular there");
  }

  @Test
  void aSourceThatVanishesInTwoDimensionsIsSeenInOthers() {
    ConditionalPath path = GaussianPaths.edm();
    GaussianLaw law = (GaussianLaw) path.law();
    Expr d = path.coordinates().dimension();
    Expr u = law.centred(path.coordinates());
    Expr radius = u.apply(Function.NORM);
    Expr thinness = radius.square().over(law.sigma().square().times(2)).exp();
    Expr source = u.times(thinness).times(radius.power(d.negate())).times(d.minus(2));
    Check check = check(path, Member.VELOCITY, plus(path, source), "continuity equation");

    assertThat(check.detail()).contains("away from the centre: the field is singular there");
  }

  private static Formula plus(ConditionalPath path, Expr more) {
    Formula velocity = path.formula(Member.VELOCITY);
    return withBody(velocity, velocity.body().plus(more));
  }

  private static ConditionalPath inDimension(ConditionalPath path, int dimension) {
    Coordinates at = path.coordinates();
    return path.with(Map.of(at.dimension(), at.number(dimension)));
  }

  @Test
  void aDriftOfTheWrongOrientationIsRefuted() {
    ConditionalPath path = GaussianPaths.trigonometric();
    Formula claim = scaled(path, Member.DRIFT, -1);

    assertThat(check(path, Member.DRIFT, claim, "velocity is drift and half g^2 score").failed())
        .isTrue();
  }

  @Test
  void proofsDoNotNeedValuesOfTheParameters() {
    ConditionalPath path = GaussianPaths.path("VE", "1", "a*(b/a)**t", DataEnd.LOWER, "a", "b");
    Report report = Verifier.verify(path);

    assertThat(report.check("continuity equation"))
        .get()
        .extracting(Check::outcome)
        .isEqualTo(Outcome.PROVED);
    assertThat(report.check("ends and schedule"))
        .get()
        .extracting(Check::detail)
        .isEqualTo("not measured: a has no value");
  }

  @Test
  void aLawThatIsNoPathIsRefusedWithAllThatIsWrong() {
    ConditionalPath path = GaussianPaths.path("P", "1/2 + t", "1 - 2*t", DataEnd.LOWER);

    Fault fault = catchThrowableOfType(Fault.class, () -> Verifier.admit(path));

    assertThat(fault.code()).isEqualTo("E0207");
    assertThat(fault.finding()).contains(new Fault.Finding("mu", "μ = 0.5 at t = 0"));
    assertThat(fault.notes())
        .containsExactly(
            "a Gaussian law needs mu = 1 and sigma = 0 (or small) at the data end, and sigma > 0"
                + " inside",
            "violations: MU_START (E0207), SIGMA_START (E0208), SIGMA_POSITIVE (E0209)");
    assertThatCode(() -> Verifier.admit(GaussianPaths.vpLinear())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"0, t, MU_START, E0207", "0*t, 1, MU_START, E0207", "1, 0, SIGMA_POSITIVE, E0209"})
  void aLawWithoutSignalOrNoiseIsRefusedForThat(
      String mu, String sigma, Violation violation, String code) {
    ConditionalPath path = GaussianPaths.path("P", mu, sigma, DataEnd.LOWER);

    assertThat(Verifier.verify(path).violations()).contains(violation);
    assertThat(catchThrowableOfType(Fault.class, () -> Verifier.admit(path)).code())
        .isEqualTo(code);
  }

  @Test
  void aMeanThatChangesSignHasNoSde() {
    ConditionalPath path = GaussianPaths.path("P", "1 - 2*t", "4*t", DataEnd.LOWER);
    Report report = Verifier.law(path);

    assertThat(report.violations()).contains(Violation.MU_SIGN);
    assertThat(report.status()).isEqualTo("warn");
    assertThat(report.sdeStatus()).isEqualTo("reject");
  }

  @Test
  void aCounterexampleGivesTheParametersTheirValues() {
    ConditionalPath path = GaussianPaths.vpLinear();
    Formula claim = scaled(path, Member.VELOCITY, 1.001);
    Check check = check(path, Member.VELOCITY, claim, "continuity equation");

    assertThat(check.counterexample().orElseThrow().point())
        .containsEntry("β_min", 0.1)
        .containsEntry("β_max", 20.0)
        .containsKeys("t", "d", "|u|^2", "u.x0");
  }

  @Test
  void aClaimWithoutAnyValueIsUndecidedAndNeverChecked() {
    ConditionalPath path = GaussianPaths.edm();
    Formula velocity = path.formula(Member.VELOCITY);
    Expr nowhere = path.time().negate().minus(1).sqrt().times(path.coordinates().point());
    Formula claim = withBody(velocity, velocity.body().plus(nowhere));
    Check check = check(path, Member.VELOCITY, claim, "continuity equation");

    assertThat(check.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(check.detail()).startsWith("undecided");
  }

  @Test
  void claimsMayNameTheirArgumentsFreely() {
    ConditionalPath path = GaussianPaths.edm();
    Formula velocity = path.formula(Member.VELOCITY);
    var y =
        path.time()
            .pool()
            .symbol("y", path.coordinates().point().sort(), path.coordinates().point().domain());
    Formula renamed =
        new Formula(
            "velocity",
            List.of(y, path.time(), path.coordinates().data()),
            velocity.body().substitute(Map.of(path.coordinates().point(), y)));

    assertThat(Verifier.verify(path, Map.of(Member.VELOCITY, renamed)).failed()).isFalse();
  }

  private static Report report(ConditionalPath path, Member member, Formula claim) {
    return Verifier.verify(path, Map.of(member, claim));
  }

  private static Check check(ConditionalPath path, Member member, Formula claim, String name) {
    return report(path, member, claim).check(name).orElseThrow();
  }

  private static List<String> failures(Report report) {
    return report.checks().stream().filter(Check::failed).map(Check::name).toList();
  }

  private static Formula scaled(ConditionalPath path, Member member, double factor) {
    Formula formula = path.formula(member);
    return withBody(formula, formula.body().times(path.time().pool().decimal(factor)));
  }

  private static Formula withBody(Formula formula, Expr body) {
    return new Formula(formula.name(), formula.arguments(), body);
  }
}
