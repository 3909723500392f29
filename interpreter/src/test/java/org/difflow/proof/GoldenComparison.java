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
    List<Quantity> quantities = quantities();
    List<double[]> lines = Printed.by(script(quantities));
    assertThat(lines).hasSameSizeAs(quantities);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      compare(quantities.get(i), lines.get(i), found);
    }
    return found;
  }

  /** One quantity of one case. */
  private record Quantity(JsonNode golden, String name) {
    JsonNode expected() {
      return golden.get("expected").get(name);
    }
  }

  /** The file leaves out what is beyond 1e300. */
  private List<Quantity> quantities() {
    return golden.cases().stream()
        .flatMap(one -> expressions.keySet().stream().map(name -> new Quantity(one, name)))
        .filter(quantity -> !quantity.expected().isNull())
        .toList();
  }

  private void compare(Quantity quantity, double[] actual, List<String> found) {
    double[] expected = GoldenCases.numbers(quantity.expected());
    if (!golden.agree(actual, expected)) {
      found.add(
          "%s is %s, not %s, at %s"
              .formatted(
                  quantity.name(),
                  Arrays.toString(actual),
                  Arrays.toString(expected),
                  quantity.golden().get("inputs")));
    }
  }

  private String script(List<Quantity> quantities) {
    StringBuilder script = new StringBuilder(declarations);
    for (Quantity quantity : quantities) {
      String expression = filled(expressions.get(quantity.name()), quantity.golden());
      script.append("print(").append(expression).append(")\n");
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
