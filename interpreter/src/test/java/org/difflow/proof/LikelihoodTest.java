package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/** {@code loglik} as scripts call it, against golden values. */
class LikelihoodTest {
  private static final String LINE =
      "let mix1d = VP on mixture([0.3, 0.5, 0.2],"
          + " [normal([-2], 0.4), normal([0.5], 0.8), normal([3], 0.3)])\n";

  private static final String PLANE =
      """
      let mix2d = VP on mixture([0.25, 0.45, 0.3], [
          normal([-2, 0], cov = [[0.3, 0.1], [0.1, 0.5]]),
          normal([1, 1.5], cov = [[0.8, -0.2], [-0.2, 0.25]]),
          normal([1.5, -2], cov = [[0.2, 0], [0, 0.6]])])
      """;

  private static GoldenComparison golden(String loglik) {
    String declarations =
        LINE
            + PLANE
            + "fn named(name) = if name == \"mix1d\" then mix1d else mix2d\n"
            + "fn at(name, x) = loglik(named(name), x, prior = normal(0, VP.sigma(1)), rtol ="
            + " 1e-11)\n";
    return new GoldenComparison(GoldenCases.of("13_likelihoods.json", "vp"), declarations)
        .with("log_lik_with_gaussian_prior", loglik + ".value")
        .with("log_prior_gaussian", "at({mixture}, {x}).logprior")
        .with("x_T", "at({mixture}, {x}).x_end")
        .with("integral_div", "at({mixture}, {x}).integral")
        .with("log_p_T_exact", "named({mixture}).logdensity(at({mixture}, {x}).x_end, 1)")
        .with(
            "log_p_t0",
            "at({mixture}, {x}).integral + named({mixture}).logdensity(at({mixture}, {x}).x_end,"
                + " 1)");
  }

  @Test
  void mixturesHaveTheGoldenLikelihoods() {
    golden("at({mixture}, {x})").assertAgreement();
  }

  /** The prior of the model stands around the mean of its data, that of the file around 0. */
  @Test
  void anotherPriorGivesAnotherLikelihood() {
    assertThat(golden("loglik(named({mixture}), {x}, rtol = 1e-11)").disagreements()).hasSize(11);
  }

  @Test
  void pointsOfAMatrixHaveTheNumbersOfEachAlone() {
    List<double[]> printed =
        Printed.by(
            PLANE
                + """
                let both = loglik(mix2d, [[0, 0], [1.5, -2.1]])
                let one = loglik(mix2d, [1.5, -2.1])
                print(both.value[1] - one.value, both.nfe[1] - one.nfe, both.x_end[1] - one.x_end)
                print(one.times, one.standard_error, len(both.x_end))
                """);
    assertThat(printed.get(0)).containsOnly(0);
    assertThat(printed.get(1)).containsExactly(0.001, 1, 0, 2);
  }

  /** Of 100 probes the mean is off by more than 4 standard errors once in 16,000 seeds. */
  @Test
  void probesAgreeWithinTheirErrorAndDependOnTheSeed() {
    double[] printed =
        Printed.by(
                PLANE
                    + """
                    let exact = loglik(mix2d, [1.2, 1.4])
                    let probed = loglik(mix2d, [1.2, 1.4], probes = 100, rtol = 1e-6)
                    let other = loglik(mix2d, [1.2, 1.4], probes = 100, seed = 1, rtol = 1e-6)
                    print(exact.value - probed.value, probed.standard_error, other.value - probed.value)
                    """)
            .getFirst();
    assertThat(printed[0]).isCloseTo(0, within(4 * printed[1]));
    assertThat(printed[1]).isBetween(1e-4, 0.2);
    assertThat(printed[2]).isNotZero();
  }

  @Test
  void aModelFromOutsideNeedsProbes() {
    String given =
        """
        path P {
          time t in [0, 1], data at 0, stop 0.5
          mu(t)    = 1 - t/2
          sigma(t) = t
        }
        let given = model(P(d = 2), velocity = (x, t) => -x/2)
        """;
    String help = Scripts.error(given + "print(loglik(given, [1, 2]).value)");
    assertThat(help).contains("E0720").contains("probes = 100");
    double[] printed =
        Printed.by(given + "print(loglik(given, [1, 2], probes = 2).integral)").getFirst();
    assertThat(printed[0]).isCloseTo(-0.5, within(1e-8));
  }
}
