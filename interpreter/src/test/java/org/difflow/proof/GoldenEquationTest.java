package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fixed steps, stability functions and their limits in scripts, against golden values. */
class GoldenEquationTest {
  private static final GoldenCases ALL = GoldenCases.of("14_stability_orders.json", "equations");

  @Test
  void stepsAgree() {
    assertThat(disagreements("{method}")).isEmpty();
  }

  @Test
  void anotherMethodOfTheSameOrderIsRefuted() {
    // On linear decay all methods of one order agree.
    assertThat(disagreements("if {method} == \"rk4\" then \"rk38\" else {method}")).hasSize(4);
  }

  private static List<String> disagreements(String method) {
    List<JsonNode> cases = ALL.where("q", "ode").cases();
    String script =
        cases.stream().map(one -> line(one.get("inputs"), method)).reduce("", String::concat);
    List<double[]> actual = Printed.by(script);
    return Stream.iterate(0, i -> i < cases.size(), i -> i + 1)
        .filter(i -> !ALL.agree(actual.get(i), expected(cases.get(i), "values")))
        .map(i -> cases.get(i) + " gave " + Arrays.toString(actual.get(i)))
        .toList();
  }

  private static String line(JsonNode inputs, String method) {
    String field = inputs.get("rhs").asString().replace("**", "^");
    return "print([solve((x, t) => %s, %s, %s, %s, %s, n) for n in %s])\n"
        .formatted(
            field,
            inputs.get("x0"),
            inputs.get("t0"),
            inputs.get("t1"),
            method.replace("{method}", inputs.get("method").toString()),
            inputs.get("N"));
  }

  @Test
  void stabilityFunctionsAgree() {
    for (JsonNode one : ofOneStep()) {
      String method = one.get("inputs").get("method").toString().replaceAll("rk2.*\\)", "ralston");
      String script =
          "print([stability(%1$s, z) for z in %2$s])\nprint([stability_limit(%1$s), stability_limit(%1$s, axis = \"imaginary\")])\n"
              .formatted(method, one.get("expected").get("z"));
      List<double[]> lines = Printed.by(script);
      assertThat(ALL.agree(lines.get(0), expected(one, "R_at_z"))).as(method).isTrue();
      assertThat(ALL.agree(lines.get(1), limits(one))).as(method).isTrue();
    }
  }

  /** Implicit methods of the file are stable on both axes. */
  private static double[] limits(JsonNode one) {
    JsonNode expected = one.get("expected");
    return expected.has("imag_axis_limit")
        ? new double[] {
          expected.get("real_axis_limit").asDouble(), expected.get("imag_axis_limit").asDouble()
        }
        : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
  }

  private static List<JsonNode> ofOneStep() {
    return ALL.where("q", "stability").cases().stream()
        .filter(one -> one.get("expected").has("R_at_z"))
        .toList();
  }

  private static double[] expected(JsonNode one, String name) {
    return GoldenCases.numbers(one.get("expected").get(name));
  }
}
