package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;

/** Priors that a path names in terms of its parameters. */
class PriorTest {
  private static final String VE =
      """
      path VE(smin = 0.01, smax = 5) {
        time t in [0, 1], data at 0
        mu(t)    = 1
        sigma(t) = smin*(smax/smin)^t
        prior normal(0, sigma(1))
      }
      """;

  @Test
  void aPriorFollowsTheParametersOfItsPath() {
    assertThat(
            Scripts.output(
                VE
                    + """
                    print(VE.prior.std, VE(smax = 8).prior.std, VE.prior.std)
                    let model = VE(smax = 8) on points([[3, 0], [5, 2]])
                    print(model.prior.std, model.prior.mean)
                    show(VE.sigma)
                    """))
        .isEqualTo("5 8 5\n8 [0, 0]\nσ(t) = smin*(smax/smin)^t\n");
  }

  @Test
  void samplesStartAtThePriorOfTheParameters() {
    String spread =
        "print(sqrt(mean(norm(sample(M, n = 3000, with = euler(grid = [1, 0.999]), seed ="
            + " 2).points)^2)))";
    double narrow = Printed.number(VE + spread.replace("M", "VE on points([0])"));
    double wide = Printed.number(VE + spread.replace("M", "VE(smax = 20) on points([0])"));
    // The root mean square of 3000 draws is within 5 standard errors of its value, 5/sqrt(6000).
    assertThat(narrow / 5).isBetween(0.92, 1.07);
    assertThat(wide / 20).isBetween(0.92, 1.07);
  }
}
