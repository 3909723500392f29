package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Expressions of a script, one for each quantity of a golden file, evaluated at all cases of a
 * path. An expression names the case's inputs in braces: {@code P.mu({t})}.
 */
final class GoldenComparison {
  private final GoldenCases golden;
  private final String declarations;
  private final Map<String, String> expressions = new LinkedHashMap<>();

  GoldenComparison(GoldenCases golden, String declarations) {
    this.golden = golden;
    this.declarations = declarations;
  }

  /** Says by which expression a script gives the quantity {@code name}. */
  GoldenComparison with(String name, String expression) {
    expressions.put(name, expression);
    return this;
  }

  void assertAgreement() {
    assertThat(disagreements()).isEmpty();
  }

  /** What lies outside the tolerance of the file, in words. */
  List<String> disagreements() {
    List<double[]> lines = Printed.by(script());
    assertThat(lines).hasSize(golden.cases().size() * expressions.size());
    List<String> found = new ArrayList<>();
    int line = 0;
    for (JsonNode one : golden.cases()) {
      for (String name : expressions.keySet()) {
        compare(one, name, lines.get(line++), found);
      }
    }
    return found;
  }

  private void compare(JsonNode one, String name, double[] actual, List<String> found) {
    double[] expected = GoldenCases.expected(one, name);
    if (!golden.agree(actual, expected)) {
      found.add(
          "%s is %s, not %s, at %s"
              .formatted(
                  name, Arrays.toString(actual), Arrays.toString(expected), one.get("inputs")));
    }
  }

  private String script() {
    StringBuilder script = new StringBuilder(declarations);
    for (JsonNode one : golden.cases()) {
      for (String expression : expressions.values()) {
        script.append("print(").append(filled(expression, one)).append(")\n");
      }
    }
    return script.toString();
  }

  private static String filled(String expression, JsonNode one) {
    String filled = expression;
    for (Map.Entry<String, JsonNode> input : one.get("inputs").properties()) {
      filled = filled.replace("{" + input.getKey() + "}", input.getValue().toString());
    }
    return filled;
  }
}
