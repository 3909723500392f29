package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code ornstein_uhlenbeck} as scripts call it, against golden values. */
class ProcessTest {
  private static final GoldenCases GOLDEN = GoldenCases.of("12_langevin_ou.json", "processes");

  private static GoldenComparison golden(String diffusion) {
    return new GoldenComparison(
            GOLDEN.where("q", "ou"),
            "fn process(k, m, D) = ornstein_uhlenbeck(k, m, %s)\n".formatted(diffusion)
                + "fn start(mean, variance) = normal(mean, sqrt(variance))\n")
        .with("mean_t", "process({k}, {m}, {D}).law({t}, start({mean0}, {var0})).mean")
        .with("var_t", "process({k}, {m}, {D}).law({t}, start({mean0}, {var0})).cov[0][0]")
        .with("stationary_var", "process({k}, {m}, {D}).stationary.cov[0][0]")
        .with("autocov_lag_t", "process({k}, {m}, {D}).autocovariance({t})")
        .with(
            "kl_t",
            "kl(process({k}, {m}, {D}).law({t}, start({mean0}, {var0})), process({k}, {m},"
                + " {D}).stationary)")
        .with("kl_0", "kl(start({mean0}, {var0}), process({k}, {m}, {D}).stationary)")
        .with("em_stationary_var", "process({k}, {m}, {D}).euler({h}).stationary.cov[0][0]")
        .with(
            "em_mean_after_10",
            "process({k}, {m}, {D}).euler({h}).law(10, start({mean0}, {var0})).mean")
        .with(
            "em_var_after_10",
            "process({k}, {m}, {D}).euler({h}).law(10, start({mean0}, {var0})).cov[0][0]")
        .with(
            "w2_to_stationary",
            "w2(process({k}, {m}, {D}).law({t}, start({mean0}, {var0})), process({k}, {m},"
                + " {D}).stationary)");
  }

  @Test
  void processesHaveTheGoldenLaws() {
    golden("D").assertAgreement();
  }

  /** Of the ten quantities of eight cases the two means know nothing of the diffusion. */
  @Test
  void anotherDiffusionGivesOtherLaws() {
    assertThat(golden("1.01*D").disagreements()).hasSize(64);
  }

  static Stream<JsonNode> matrices() {
    return GOLDEN.where("q", "ula_gaussian").cases().stream();
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void langevinsAlgorithmHasTheGoldenCovariance(JsonNode golden) {
    JsonNode in = golden.get("inputs");
    String script =
        """
        let process = ornstein_uhlenbeck(%s)
        let exact = process.stationary.cov
        let euler = process.euler(%s).stationary.cov
        print(exact[0][0], exact[0][1], exact[1][0], exact[1][1])
        print(euler[0][0], euler[0][1], euler[1][0], euler[1][1])
        print(process.h_max)
        """
            .formatted(in.get("precision"), in.get("h"));
    JsonNode out = golden.get("expected");
    Stream<double[]> expected =
        Stream.of(
            flat(out.get("stationary_cov_exact")),
            flat(out.get("stationary_cov_ula")),
            GoldenCases.numbers(out.get("h_max")));
    assertThat(Printed.by(script))
        .usingElementComparator((a, b) -> GOLDEN.agree(a, b) ? 0 : 1)
        .containsExactlyElementsOf(expected.toList());
  }

  private static double[] flat(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .flatMapToDouble(row -> Arrays.stream(GoldenCases.numbers(row)))
        .toArray();
  }

  @Test
  void anUnstableStepNamesTheLimit() {
    assertThat(Scripts.error("print(ornstein_uhlenbeck([[1, 0], [0, 4]]).euler(0.5).stationary)"))
        .contains("E0731", "between 0 and 0.5", "largest eigenvalue");
  }
}
