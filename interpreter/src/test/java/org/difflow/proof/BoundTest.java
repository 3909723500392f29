package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/** {@code bound} and {@code loss_gap} as scripts call them, against golden values. */
class BoundTest {
  private static final String DECLARATIONS =
      """
      path P(b0 = 0.1, b1 = 20) {
        time t in [0, 1], data at 0
        mu(t)    = exp(-(b0*t + (b1 - b0)*t^2/2)/2)
        sigma(t) = sqrt(1 - exp(-(b0*t + (b1 - b0)*t^2/2)))
      }
      fn start(p, m, s, kind) =
        if kind == "p_T" then normal([p.mu(1)*m], sqrt(p.mu(1)^2*s^2 + p.sigma(1)^2))
        else normal([0], 1)
      fn at(p, m, s, m2, s2, kind, sde) =
        bound(p on normal([m], s), p on normal([m2], s2), prior = start(p, m, s, kind), sde = sde)
      fn all(f) = map(f, [0, 0.1, 0.5, 1])
      """;

  private static String call(boolean sde) {
    return "at(P(b0 = {beta_min}, b1 = {beta_max}), {data_mean}, {data_std}, {model_mean},"
        + " {model_std}, {q_T}, "
        + sde
        + ")";
  }

  private static GoldenComparison golden() {
    return new GoldenComparison(GoldenCases.of("11_w2_score_bound.json", "P"), DECLARATIONS);
  }

  private static GoldenComparison terms(String kind, boolean sde) {
    String bound = call(sde);
    return golden()
        .with(kind + "_bound", bound + ".value")
        .with(kind + "_true_w2", bound + ".distance")
        .with(kind + "_q0_mean", bound + ".end.mean")
        .with(kind + "_q0_std", bound + ".end.std")
        .with("w2_T", bound + ".prior_distance")
        .with("I_t_" + kind, "all(" + bound + ".growth)")
        .with("L_t_" + kind, "all(" + bound + ".lipschitz)")
        .with("score_error_rms", "all(" + bound + ".error)");
  }

  @Test
  void boundsAlongTheFlowAreGolden() {
    terms("ode", false).assertAgreement();
  }

  @Test
  void boundsOfTheReverseSdeAreGolden() {
    terms("sde", true).assertAgreement();
  }

  @Test
  void theGapOfTheLossesIsGolden() {
    golden()
        .with(
            "csm_minus_sm_at_t=0.5",
            "loss_gap(P(b0 = {beta_min}, b1 = {beta_max}) on normal([{data_mean}], {data_std}),"
                + " \"score\", 0.5).value")
        .assertAgreement();
  }

  /** In every case the two bounds differ, so neither passes for the other. */
  @Test
  void oneBoundIsNotTheOther() {
    assertThat(golden().with("ode_bound", call(true) + ".value").disagreements())
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(golden().with("sde_bound", call(false) + ".value").disagreements())
        .hasSizeGreaterThanOrEqualTo(6);
  }

  /** By rule 15 the laws at the prior end are the exact marginals, and q arrives at its data. */
  @Test
  void withoutAPriorBothStartFromTheirExactMarginals() {
    List<double[]> printed =
        Printed.by(
            DECLARATIONS
                + """
                let p = P on normal([1, 0], 0.5)
                let q = P on normal([0.8, 0.1], 0.7)
                let found = bound(p, q)
                print(found.distance - w2(normal([1, 0], 0.5), normal([0.8, 0.1], 0.7)))
                print(found.prior_distance - w2(normal(P.mu(1)*[1, 0], sqrt(P.mu(1)^2*0.25 + P.sigma(1)^2)),
                                                normal(P.mu(1)*[0.8, 0.1], sqrt(P.mu(1)^2*0.49 + P.sigma(1)^2))))
                print(found.value - found.integral - found.prior_term)
                """);
    assertThat(printed).allSatisfy(line -> assertThat(line[0]).isBetween(-1e-12, 1e-12));
  }

  @Test
  void aMixtureHasNoBoundButAGapByDraws() {
    String mixture =
        DECLARATIONS + "let m = P on mixture([1, 2], [normal([-1], 1), normal([1], 1)])\n";
    assertThat(Scripts.error(mixture + "print(bound(m, m))")).contains("E0733");
    assertThat(
            Scripts.error(mixture + "print(bound(P on normal(0, 1), P on normal(0, 1), sde = 1))"))
        .contains("`sde`");
    double[] gap =
        Printed.by(
                mixture
                    + "let gap = loss_gap(m, \"score\", 0.5, n = 100, seed = 1)\n"
                    + "print(gap.value, gap.standard_error, loss_gap(m, \"score\", 0.5, n ="
                    + " 100).value)")
            .getFirst();
    assertThat(gap[1]).isPositive().isLessThan(gap[0]);
    assertThat(gap[2]).isNotEqualTo(gap[0]);
  }

  /** One error of the data, as what converts predictions says it in each of the others. */
  @Test
  void theGapsOfTheTargetsAreOneGapConverted() {
    List<double[]> gaps =
        Printed.by(
            DECLARATIONS
                + """
                let m = P on points([[-1, 0], [1, 2], [0.5, 0.5]])
                for target in ["velocity", "noise", "data", "score"] {
                  let c = P.convert("data", target)
                  let share = c(0, 0.3, 1) - c(0, 0.3, 0)
                  print(loss_gap(m, target, 0.3, n = 100).value/share^2, loss_gap(m, target, 0.3, n = 100).value)
                }
                """);
    assertThat(gaps).allSatisfy(gap -> assertThat(gap[0]).isCloseTo(gaps.get(2)[1], within(1e-12)));
    assertThat(gaps).extracting(gap -> gap[1]).doesNotHaveDuplicates();
  }

  @Test
  void aTargetIsNamed() {
    assertThat(Scripts.error("print(loss_gap(VP on normal(0, 1), \"epsilon\", 0.5))"))
        .contains("E0342");
  }
}
