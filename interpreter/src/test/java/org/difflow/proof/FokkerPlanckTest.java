package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.language.Scripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The equations of densities in scripts against golden values. */
class FokkerPlanckTest {
  private static final String SCRIPT =
      """
      sym x%s, t > 0
      let p = %s
      let residual = fokker_planck(p, %s, sqrt(%s), x, t)
      let flow = continuity(p, %s, x, t)
      print(value(residual, x = %s, t = %s), value(flow - D(p, t), x = %s, t = %s))
      print(if prove(residual == 0).status == "proved" then 1 else 0)
      """;

  static Stream<JsonNode> cases() {
    return GoldenCases.all("09_fokker_planck_residuals.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void residualsAgreeAndSolutionsAreProved(JsonNode golden) {
    JsonNode inputs = golden.get("inputs");
    JsonNode expected = golden.get("expected");
    List<String> lines = Scripts.output(script(inputs)).lines().toList();
    String[] numbers = lines.getFirst().split(" ");
    assertAgreement(numbers[0], expected.get("residual").asDouble(), size(expected));
    double outflow = expected.get("div_flux").asDouble();
    assertAgreement(numbers[1], outflow, Math.abs(outflow));
    boolean solution = expected.get("is_solution").asBoolean();
    assertThat(lines.getLast()).isEqualTo(solution ? "1" : "0");
    assertThat(lines.get(1)).contains(solution ? "proved" : "refuted");
  }

  private static String script(JsonNode inputs) {
    String density = formula(inputs, "p");
    String drift = formula(inputs, "drift");
    String x = inputs.get("x").toString();
    String t = inputs.get("t").toString();
    String domain = density.contains("log(x)") ? " > 0" : "";
    return SCRIPT.formatted(domain, density, drift, formula(inputs, "g2"), drift, x, t, x, t);
  }

  private static String formula(JsonNode inputs, String name) {
    return inputs.get(name).asString().replace("**", "^");
  }

  private static double size(JsonNode expected) {
    return Stream.of("dp_dt", "div_flux", "diffusion_term")
        .mapToDouble(term -> Math.abs(expected.get(term).asDouble()))
        .sum();
  }

  /** The tolerance of golden group 09, of a residual relative to its terms. */
  private static void assertAgreement(String actual, double expected, double size) {
    assertThat(Double.parseDouble(actual)).isCloseTo(expected, within(1e-11 + 1e-9 * size));
  }
}
