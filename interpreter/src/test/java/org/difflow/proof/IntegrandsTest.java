package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/**
 * Two hundred integrands as paths, schedules and radial laws have them, and some without an
 * antiderivative: which get one, held against difference quotients of its numbers.
 */
class IntegrandsTest {
  /** A difference quotient of order 4 tells a slope from one that is 1e-5 off. */
  private static final String BEGINNING =
      """
      sym x, a > 0, b > 0, r > 0, s > 0, d in 1..inf, nu > 0, k > 0, D > 0, B > 0, c > 0
      sym t in [0, 1]
      fn is_slope(F, f, y) {
        let h = 0.002
        let slope = (8*(F(y + h) - F(y - h)) - F(y + 2*h) + F(y - 2*h))/(12*h)
        abs(slope - f) < 1e-7*(1 + abs(f))
      }
      """;

  private record Integrand(boolean closed, String formula, String symbol, String values) {

    static Integrand of(String line) {
      String[] cells =
          Arrays.stream((line + " ").split("\\|")).map(String::strip).toArray(String[]::new);
      return new Integrand(cells[0].equals("closed"), cells[1], cells[2], cells[3]);
    }

    String antiderivative() {
      return "integrate(%s, %s)".formatted(formula, symbol);
    }

    /** Prints whether {@code F} plus some of its symbol is an antiderivative at two places. */
    String check(String drift) {
      return "let F = %s\nprint(%s and %s)\n"
          .formatted(antiderivative(), check(drift, "0.3"), check(drift, "0.6"));
    }

    private String check(String drift, String place) {
      String others = values.isEmpty() ? "" : ", " + values;
      return "is_slope(y => value(F, %s = y%s) + %s*y, value(%s, %1$s = %5$s%2$s), %5$s)"
          .formatted(symbol, others, drift, formula, place);
    }
  }

  private static List<Integrand> integrands(boolean closed) throws IOException {
    try (InputStream file = IntegrandsTest.class.getResourceAsStream("/integrands.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Integrand::of)
          .filter(integrand -> integrand.closed() == closed)
          .toList();
    }
  }

  /** The integrands of which the script of their checks prints something else than expected. */
  private static List<String> others(List<Integrand> integrands, String drift, String expected) {
    String script =
        integrands.stream()
            .map(integrand -> "if true { %s }\n".formatted(integrand.check(drift)))
            .collect(Collectors.joining("", BEGINNING, ""));
    List<String> printed = Scripts.output(script).lines().toList();
    assertThat(printed).hasSameSizeAs(integrands);
    return IntStream.range(0, printed.size())
        .filter(i -> !printed.get(i).equals(expected))
        .mapToObj(i -> integrands.get(i).formula())
        .toList();
  }

  @Test
  void antiderivativesHaveTheIntegrandAsTheirSlope() throws IOException {
    assertThat(integrands(true)).hasSizeGreaterThan(190);
    assertThat(others(integrands(true), "0", "true")).isEmpty();
  }

  @Test
  void whatIsNearlyAnAntiderivativeIsRefuted() throws IOException {
    assertThat(others(integrands(true).subList(0, 40), "1e-5", "false")).isEmpty();
  }

  @Test
  void whatHasNoneStaysUnevaluated() throws IOException {
    for (Integrand integrand : integrands(false)) {
      assertThat(Scripts.output(BEGINNING + "print(" + integrand.antiderivative() + ")"))
          .startsWith("integrate(");
    }
  }
}
