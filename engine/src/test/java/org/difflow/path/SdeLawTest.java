package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.SympyFormula;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.verify.Check;
import org.difflow.verify.Outcome;
import org.difflow.verify.Verifier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Linear SDEs against the schedules that they are known to have. */
class SdeLawTest {
  private static final String BETA = "(beta_min + (beta_max - beta_min)*t)";
  private static final String B = "(beta_min*t + (beta_max - beta_min)*t**2/2)";

  private ConditionalPath path(String drift, String diffusion, DataEnd end) {
    return until(1, drift, diffusion, end);
  }

  private ConditionalPath until(long last, String drift, String diffusion, DataEnd end) {
    ConditionalPath shape =
        GaussianPaths.until(last, "P", "1", "t", end, "beta_min = 0.1", "beta_max = 20");
    ExpressionPool pool = shape.time().pool();
    Map<String, Expr> names = new HashMap<>(Map.of("t", shape.time()));
    names.put("x", shape.coordinates().point());
    shape.parameters().forEach(own -> names.put(own.symbol().name(), own.symbol()));
    SdeLaw law =
        new SdeLaw(
            SympyFormula.parse(pool, names, drift), SympyFormula.parse(pool, names, diffusion));
    Symbol time = shape.time();
    return new ConditionalPath(
        PathDeclaration.of("P", time, shape.range(), law).withParameters(shape.parameters()));
  }

  private static void assertSame(ConditionalPath path, Member member, String expected) {
    assertThat(gap(path, member, expected))
        .as(path.formula(member).toString())
        .isInstanceOf(ZeroResult.Proved.class);
  }

  private static ZeroResult gap(ConditionalPath path, Member member, String expected) {
    Map<String, Expr> names = new HashMap<>(Map.of("t", path.time()));
    path.parameters().forEach(own -> names.put(own.symbol().name(), own.symbol()));
    Expr wanted = SympyFormula.parse(path.time().pool(), names, expected);
    return ZeroTest.test(path.formula(member).body().minus(wanted));
  }

  @Test
  void variancePreservingSdeHasTheScheduleOfThePath() {
    ConditionalPath vp = path("-" + BETA + "*x/2", "sqrt" + BETA, DataEnd.LOWER);

    assertSame(vp, Member.MU, "exp(-" + B + "/2)");
    assertSame(vp, Member.SIGMA, "sqrt(1 - exp(-" + B + "))");
    assertThat(gap(vp, Member.SIGMA, "sqrt(1 - exp(-2*" + B + "))"))
        .isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void subVariancePreservingSdeHasTheSquareAsItsVariance() {
    ConditionalPath subVp =
        path("-" + BETA + "*x/2", "sqrt(" + BETA + "*(1 - exp(-2*" + B + ")))", DataEnd.LOWER);

    assertThat(
            ZeroTest.test(
                subVp
                    .formula(Member.SIGMA)
                    .body()
                    .square()
                    .minus(parse(subVp, "(1 - exp(-" + B + "))**2"))))
        .isInstanceOf(ZeroResult.Proved.class);
  }

  private static Expr parse(ConditionalPath path, String formula) {
    Map<String, Expr> names = new HashMap<>(Map.of("t", path.time()));
    path.parameters().forEach(own -> names.put(own.symbol().name(), own.symbol()));
    return SympyFormula.parse(path.time().pool(), names, formula);
  }

  @Test
  void withoutDriftNoiseAddsUp() {
    ConditionalPath heat = path("0", "sqrt(2*t)", DataEnd.LOWER);

    assertSame(heat, Member.MU, "1");
    assertSame(heat, Member.SIGMA, "t");
  }

  @Test
  void backwardClockStartsAtTheUpperEnd() {
    ConditionalPath backward = path("x", "sqrt(2)", DataEnd.UPPER);

    assertSame(backward, Member.MU, "exp(t - 1)");
    assertSame(backward, Member.SIGMA, "sqrt(1 - exp(2*t - 2))");
    assertSame(backward, Member.DIFFUSION, "sqrt(2)");
  }

  /** Against a pole of the rate at the prior end: the straight path to noise. */
  @Test
  void rateMayBeInfiniteAtThePriorEnd() {
    ConditionalPath straight = path("-x/(1 - t)", "sqrt(2*t/(1 - t))", DataEnd.LOWER);

    assertSame(straight, Member.MU, "1 - t");
    assertSame(straight, Member.SIGMA, "t");
  }

  @Test
  void driftStandsAsItIsDeclaredAndDiffusionIsNotNegative() {
    ConditionalPath odd = path("x*(1 + t) - x*(2 + t)", "-2", DataEnd.LOWER);

    assertSame(odd, Member.MU, "exp(-t)");
    assertThat(odd.formula(Member.DRIFT)).hasToString("drift(x, t) = -x");
    assertSame(odd, Member.DIFFUSION, "2");
  }

  @Test
  void pullToAnotherPlaceThanZeroIsAShift() {
    ConditionalPath pulled = path("-2*(x - 3)", "1", DataEnd.LOWER);

    assertSame(pulled, Member.MU, "exp(-2*t)");
    assertSame(pulled, Member.SHIFT, "3*(1 - exp(-2*t))");
    assertSame(pulled, Member.SIGMA, "sqrt((1 - exp(-4*t))/4)");
    assertThat(gap(pulled, Member.SHIFT, "3*(1 - exp(-t))")).isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void pushThatGrowsIsIntegrated() {
    ConditionalPath pushed = path("t + x/2", "1", DataEnd.UPPER);

    assertSame(pushed, Member.SHIFT, "-4 - 2*t + 6*exp((t - 1)/2)");
  }

  /** x - shift must be as far from the law of x with another shift as from any wrong one. */
  @Test
  void velocityWithoutTheRateOfTheShiftIsRefuted() {
    ConditionalPath pulled = path("-2*(x - 3)", "1", DataEnd.LOWER);
    Formula right = pulled.formula(Member.VELOCITY);
    Expr rate = pulled.formula(Member.SHIFT).body().derivative(pulled.time());
    Formula wrong = new Formula(right.name(), right.arguments(), right.body().minus(rate));

    assertThat(outcome(pulled, right)).isEqualTo(Outcome.PROVED);
    assertThat(outcome(pulled, wrong)).isEqualTo(Outcome.FAILED);
  }

  /** Three vectors, u, x0 and 1, point anywhere from three dimensions on. */
  @Test
  void counterexampleHasVectorsThatExist() {
    ConditionalPath pulled = path("-2*(x - 3)", "1", DataEnd.LOWER);
    Formula velocity = pulled.formula(Member.VELOCITY);
    Formula wrong = new Formula("velocity", velocity.arguments(), velocity.body().plus(1));
    Map<String, Double> at =
        Verifier.verify(pulled, Map.of(Member.VELOCITY, wrong))
            .check("continuity equation")
            .flatMap(Check::counterexample)
            .orElseThrow()
            .point();

    assertThat(at.get("d")).isGreaterThanOrEqualTo(3);
    assertThat(Math.pow(at.get("u.1"), 2)).isLessThanOrEqualTo(at.get("|u|^2") * at.get("d"));
  }

  private static Outcome outcome(ConditionalPath path, Formula velocity) {
    return Verifier.verify(path, Map.of(Member.VELOCITY, velocity))
        .check("continuity equation")
        .orElseThrow()
        .outcome();
  }

  /** Golden group 12: the law of x_t for normal data is that of the process of Ornstein. */
  @Test
  void marginalsOfTheOrnsteinUhlenbeckSdeHaveTheirReferenceValues() {
    GoldenFile golden = GoldenFile.named("12_langevin_ou.json");

    assertThat(golden.cases().filter(own -> own.get("inputs").get("q").asString().equals("ou")))
        .hasSize(8)
        .allSatisfy(own -> agrees(golden, own.get("inputs"), own.get("expected")));
  }

  private void agrees(GoldenFile golden, JsonNode in, JsonNode expected) {
    String drift = "-(%s)*(x - (%s))".formatted(in.get("k").asString(), in.get("m").asString());
    String diffusion = "sqrt(2*%s)".formatted(in.get("D").asString());
    ConditionalPath path = until(4, drift, diffusion, DataEnd.LOWER);
    Coefficients at = path.coefficients(in.get("t").asDouble());
    double mean = at.mu() * in.get("mean0").asDouble() + at.shift();
    double variance = at.mu() * at.mu() * in.get("var0").asDouble() + at.sigma() * at.sigma();

    assertClose(golden, mean, expected.get("mean_t"));
    assertClose(golden, variance, expected.get("var_t"));
  }

  private static void assertClose(GoldenFile golden, double value, JsonNode expected) {
    double wanted = expected.asDouble();
    assertThat(value).isCloseTo(wanted, within(golden.tolerance(wanted)));
  }

  @Test
  void everythingIsProvedOfTheDeclaredSde() {
    ConditionalPath vp = path("-" + BETA + "*x/2", "sqrt" + BETA, DataEnd.LOWER);

    assertThat(Verifier.verify(vp).checks())
        .filteredOn(check -> check.name().contains("SDE") || check.name().contains("drift"))
        .hasSize(2)
        .extracting(Check::outcome)
        .containsOnly(Outcome.PROVED);
  }

  @Test
  void driftThatIsNotLinearLeavesDriftAndDiffusion() {
    ConditionalPath cubic = path("x - x**3", "1", DataEnd.LOWER);

    assertThat(cubic.formula(Member.DRIFT)).hasToString("drift(x, t) = x - x^3");
    assertThat(cubic.has(Member.SCORE)).isFalse();
    assertThatThrownBy(() -> cubic.formula(Member.SCORE))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0348"));
  }
}
