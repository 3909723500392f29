package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/**
 * Integrals between two ends as radial laws, laws on the line and schedules have them: which get a
 * closed form, held against the double exponential rule (Takahasi and Mori, 1974), of which the
 * engine knows nothing.
 */
class DefiniteIntegralsTest {
  /** With 385 nodes the rule is right to 1e-9 on all integrands here. */
  private static final String BEGINNING =
      """
      sym x, a > 0, b > 0, r > 0, s > 0, d in 1..inf, nu > 0, k > 0, D > 0
      sym t in [0, 1]
      let h = 1/48
      let u = h*(-192..192)
      let q = pi/2*sinh(u)
      let slope = pi/2*cosh(u)*h
      fn halfline(f, a) = sum(f(a + exp(q))*exp(q)*slope)
      fn line(f) = halfline(f, 0) + halfline(y => f(-y), 0)
      fn between(f, a, b) = sum(f(a + (b - a)/(1 + exp(-2*q)))*(b - a)/2/cosh(q)^2*slope)
      fn agree(p, q) = abs(p - q) < 1e-7*(1 + abs(q))
      """;

  private record Case(
      boolean closed, String formula, String symbol, String lower, String upper, String values) {

    static Case of(String line) {
      List<String> cells = Arrays.stream((line + " ").split("\\|")).map(String::strip).toList();
      return new Case(
          cells.get(0).equals("closed"),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5));
    }

    String integral() {
      return "integrate(%s, %s, %s, %s)".formatted(formula, symbol, lower, upper);
    }

    String quadrature() {
      String integrand =
          "y => f(%s = y%s)".formatted(symbol, values.isEmpty() ? "" : ", " + values);
      if (!upper.equals("inf")) {
        return "between(%s, %s, %s)".formatted(integrand, number(lower), number(upper));
      }
      return lower.equals("-inf")
          ? "line(%s)".formatted(integrand)
          : "halfline(%s, %s)".formatted(integrand, number(lower));
    }

    private String number(String end) {
      return end.replace("s", "(3/4)");
    }

    /** Prints whether the integral is right, whether one that is 1e-5 off is, and the formula. */
    String check() {
      return """
      if true {
        let f = %s
        let closed = %s
        let found = value(closed%s)
        let right = %s
        print("{agree(found, right)} {agree(found*(1 + 1e-5), right)} {closed}")
      }
      """
          .formatted(formula, integral(), values.isEmpty() ? "" : ", " + values, quadrature());
    }
  }

  private static List<Case> cases() throws IOException {
    try (InputStream file =
        DefiniteIntegralsTest.class.getResourceAsStream("/definite-integrals.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(Case::of).toList();
    }
  }

  @Test
  void closedFormsAndQuadratureAgreeWithTheDoubleExponentialRule() throws IOException {
    List<Case> cases = cases();
    String script = cases.stream().map(Case::check).collect(Collectors.joining("", BEGINNING, ""));
    List<String> printed = Scripts.output(script).lines().toList();
    assertThat(printed).hasSameSizeAs(cases);
    for (int i = 0; i < printed.size(); i++) {
      assertThat(printed.get(i)).as(cases.get(i).integral()).startsWith("true false ");
      assertThat(printed.get(i).contains("integrate("))
          .as(cases.get(i).integral())
          .isNotEqualTo(cases.get(i).closed());
    }
  }
}
