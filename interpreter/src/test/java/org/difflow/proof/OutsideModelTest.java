package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.language.Scripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models given by one field against the exact model that the field was taken from. */
class OutsideModelTest {
  private static final String EXACT =
      """
      path P(a = 3) {
        time t in [0, 1], data at 0, stop 0.05
        mu(t) = exp(-a*t)
        sigma(t) = sqrt(1 - exp(-2*a*t))
      }
      let exact = P on normal([1, -2], [0.5, 1.5])
      let x = [[0.3, 0.4], [-1, 5]]
      """;

  @ParameterizedTest
  @CsvSource({"velocity, velocity", "score, score", "denoiser, denoiser", "noise, eps"})
  void allPredictionsFollowFromAny(String argument, String member) {
    assertThat(largestError(argument, member)).isLessThan(1e-13);
  }

  @ParameterizedTest
  @CsvSource({"velocity, score", "score, eps", "denoiser, velocity", "noise, denoiser"})
  void aFieldUnderAnotherNameIsRefuted(String argument, String member) {
    assertThat(largestError(argument, member)).isGreaterThan(0.1);
  }

  @ParameterizedTest
  @CsvSource({"velocity, velocity", "score, score", "denoiser, denoiser", "noise, eps"})
  void samplesAreThoseOfTheExactModel(String argument, String member) {
    String script =
        EXACT
            + given(argument, member)
            + "let a = sample(exact, start = x, with = heun(20))\n"
            + "let b = sample(given, start = x, with = heun(20))\n"
            + "print(norm(norm(a.points - b.points)), a.nfe - b.nfe)\n";
    String[] printed = Scripts.output(script).strip().split(" ");
    assertThat(Double.parseDouble(printed[0])).isLessThan(1e-12);
    assertThat(printed[1]).isEqualTo("0");
  }

  private static double largestError(String argument, String member) {
    StringBuilder script = new StringBuilder(EXACT + given(argument, member));
    for (String each : new String[] {"velocity", "score", "denoiser", "eps"}) {
      script.append("print(norm(norm(given.%1$s(x, 0.3) - exact.%1$s(x, 0.3))))\n".formatted(each));
    }
    return Scripts.output(script.toString())
        .lines()
        .mapToDouble(Double::parseDouble)
        .max()
        .orElseThrow();
  }

  private static String given(String argument, String member) {
    return "let given = model(P(d = 2), %s = (x, t) => exact.%s(x, t))\n"
        .formatted(argument, member);
  }
}
