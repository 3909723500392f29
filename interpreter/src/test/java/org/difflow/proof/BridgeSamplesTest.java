package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of bridges have the moments of the data: mean 4/3 and second moment 3 of a mixture in the
 * first coordinate. They may miss by 5 standard errors of 4,000 samples, which an honest sampler
 * exceeds in one of two million cases, and 0.02 for the finite steps and the end at 1e-3.
 */
class BridgeSamplesTest {
  private static final String DATA =
      """
      let data = mixture([1, 2], [normal([0, 1], cov = [[0.5, -0.2], [-0.2, 0.3]]), normal([2, 0], 0.5)])
      """;

  /** E[x^2] = (0.5 + 2 (4 + 0.25))/3. */
  private static final double SECOND = 3;

  /** Var x = 3 - 16/9, and Var x^2 is below 12. */
  private static final double MEAN_ERROR = 5 * Math.sqrt((SECOND - 16.0 / 9) / 4000) + 0.02;

  private static final double SECOND_ERROR = 5 * Math.sqrt(12.0 / 4000) + 0.02;

  static Stream<Arguments> runs() {
    return Stream.of("0", "0.5*sqrt(t*(1 - t))")
        .flatMap(
            sigma ->
                Stream.of(
                        "normal(0, 1)",
                        "normal([1, 0], [0.5, 2])",
                        "mixture([1, 1], [normal([3, 3], 1), normal([-2, 0], 0.3)])")
                    .flatMap(
                        prior ->
                            Stream.of("heun(40)", "reverse_sde(150)")
                                .map(sampler -> Arguments.of(sigma, prior, sampler))))
        .filter(run -> !run.get()[0].equals("0") || run.get()[2].equals("heun(40)"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void momentsAreThoseOfTheData(String sigma, String prior, String sampler) {
    double[] moments = moments(sigma, prior, sampler);
    assertThat(Math.abs(moments[0] - 4.0 / 3)).isLessThan(MEAN_ERROR);
    assertThat(Math.abs(moments[1] - SECOND)).isLessThan(SECOND_ERROR);
  }

  private static double[] moments(String sigma, String prior, String sampler) {
    String script =
        DATA
            + """
            path B {
              time t in [0, 1], data at 1
              mu(t, x0, x1) = (1 - t)*x0 + t*x1
              sigma(t) = %s
              prior %s
            }
            let s = sample(B on data, n = 4000, with = %s, seed = 11).points
            print(mean(s, axis = 0)[0], mean(s^2, axis = 0)[0])
            """
                .formatted(sigma, prior, sampler);
    return Printed.by(script).getFirst();
  }
}
