package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The members of Gaussian paths in scripts against golden values. */
class GoldenScheduleTest {
  static Stream<GoldenCases> paths() {
    return GoldenCases.gaussian("02_gaussian_paths.json");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void schedulesAndTheirRatesAgree(GoldenCases golden) {
    comparison(golden)
        .with("mu", "P.mu({t})")
        .with("sigma", "P.sigma({t})")
        .with("dmu_dt", "P.mu'({t})")
        .with("dsigma_dt", "P.sigma'({t})")
        .with("snr", "P.snr({t})")
        .with("log_snr", "P.logsnr({t})")
        .with("dlog_snr_dt", "P.logsnr'({t})")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void driftAndDiffusionAgreeInBothClocks(GoldenCases golden) {
    // Where the path denoises as its clock runs, the noising clock runs backwards.
    String sign = golden.dataIsFirst() ? "" : "-";
    comparison(golden)
        .with("f_coef", "P.drift(1, {t})")
        .with("g2", sign + "P.diffusion({t})^2")
        .with("f_coef_noising", sign + "P.drift(1, {t})")
        .with("g2_noising", "P.diffusion({t})^2")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void coefficientsOfVelocityAndScoreAgree(GoldenCases golden) {
    comparison(golden)
        .with("vel_coef_x", "P.velocity(1, {t}, 0)")
        .with("vel_coef_x0", "P.velocity(0, {t}, 1)")
        .with("score_coef_x", "P.score(1, {t}, 0)")
        .with("score_coef_x0", "P.score(0, {t}, 1)")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void conditionalFieldsAgree(GoldenCases golden) {
    comparison(golden)
        .with("cond_velocity", "P.velocity({x}, {t}, {x0})")
        .with("cond_score", "P.score({x}, {t}, {x0})")
        .with("cond_logdensity", "P.logdensity({x}, {t}, {x0})")
        .with("cond_divergence", "P.divergence({x}, {t}, {x0})")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aVelocityWithoutItsDriftOfTheMeanIsRefuted(GoldenCases golden) {
    String shrinking = "P.sigma'({t})/P.sigma({t})*({x} - P.mu({t})*{x0})";
    boolean meanMoves = !golden.declaration().contains("mu(t) = 1\n");
    assertThat(comparison(golden).with("cond_velocity", shrinking).disagreements().isEmpty())
        .isNotEqualTo(meanMoves);
  }

  private static GoldenComparison comparison(GoldenCases golden) {
    return new GoldenComparison(golden, golden.declaration());
  }
}
