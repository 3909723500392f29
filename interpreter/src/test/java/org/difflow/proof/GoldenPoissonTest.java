package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Poisson path and its prior in scripts, up to 1000 dimensions, against golden values. */
class GoldenPoissonTest {
  private static final GoldenCases ALL = GoldenCases.of("03_poisson_kernel.json", "poisson");

  @Test
  void kernelsAgree() {
    kernels("P{d}.radial_score({radius}, {T})/{radius}").assertAgreement();
  }

  @Test
  void theScoreOfOneDimensionMoreIsRefuted() {
    // The score is -(d + 1) x/(T^2 + |x|^2).
    String wrong = "P{d}.radial_score({radius}, {T})/{radius} - 1/({T}^2 + {radius}^2)";
    assertThat(kernels(wrong).disagreements()).hasSize(72);
  }

  private static GoldenComparison kernels(String score) {
    return comparison("prior_density", 40)
        .with("log_density", "P{d}.logphi({radius}, {T})")
        .with("log_radial_pdf", "P{d}.logphi({radius}, {T}) + area({d}) + ({d} - 1)*log({radius})")
        .with("radial_cdf", "P{d}.psi({radius}, {T})")
        .with("radial_sf", "P{d}.tail({radius}, {T})")
        .with("score_over_x", score);
  }

  @Test
  void normalisationsAgree() {
    comparison("normalisation", 1)
        .with("log_C_d", "P{d}.prior.logconstant")
        .with("log_sphere_area", "area({d})")
        .with("I_d", "exp(-P{d}.prior.logconstant - area({d}))")
        .assertAgreement();
  }

  @Test
  void quantilesOfThePriorAgree() {
    comparison("quantile", 1).with("z_norm", "P{d}.prior.radial_quantile({p})").assertAgreement();
  }

  /** The path until {@code end}, {@code P3} for it in three dimensions, and S0-50. */
  private static GoldenComparison comparison(String quantity, int end) {
    GoldenCases golden = ALL.where("q", quantity);
    String path = "path P {\n time t in [0, %d], data at 0\n isotropic\n}\n".formatted(end);
    String inDimensions =
        golden.distinct("d").stream()
            .map("let P%d = P(d = %1$d)\n"::formatted)
            .collect(Collectors.joining());
    String area = "fn area(d) = log(2) + d/2*log(pi) - loggamma(d/2)\n";
    return new GoldenComparison(golden, path + inDimensions + area);
  }
}
