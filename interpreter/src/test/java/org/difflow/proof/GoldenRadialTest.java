package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The members of radial paths in 1 to 784 dimensions, in scripts, against golden values. */
class GoldenRadialTest {
  static Stream<GoldenCases> paths() {
    return GoldenCases.radial("01_radial_paths.json");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void lawsFieldsAndSpeedsAgree(GoldenCases golden) {
    comparison(golden)
        .with("psi", "P{d}.psi({r}, {t})")
        .with("one_minus_psi", "P{d}.tail({r}, {t})")
        .with("phi", "P{d}.phi({r}, {t})")
        .with("log_phi", "P{d}.logphi({r}, {t})")
        .with("varphi", "P{d}.varphi({r}, {t})")
        .with("log_abs_varphi", "P{d}.logvarphi({r}, {t})")
        .with("radial_speed", "P{d}.speed({r}, {t})")
        .with("divergence", "P{d}.divergence({r}, {t})")
        .with("dlogphi_dr", "P{d}.radial_score({r}, {t})")
        .assertAgreement();
  }

  /** What a script derives itself, by formulas whose factors leave the range of doubles. */
  @ParameterizedTest
  @MethodSource("paths")
  void derivativesOfTheLawAgree(GoldenCases golden) {
    comparison(golden)
        .with("dpsi_dr", "D(P{d}.psi(r, t), r)(r = {r}, t = {t})")
        .with("dpsi_dt", "D(P{d}.psi(r, t), t)(r = {r}, t = {t})")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theDivergenceOfOneDimensionLessIsRefuted(GoldenCases golden) {
    String oneLess = "P{d}.divergence({r}, {t}) - P{d}.speed({r}, {t})/{r}";
    assertThat(comparison(golden).with("divergence", oneLess).disagreements()).isNotEmpty();
  }

  /** The path of the cases, and {@code P3} for it in three dimensions. */
  private static GoldenComparison comparison(GoldenCases golden) {
    String inDimensions =
        golden.distinct("d").stream()
            .map("let P%d = P(d = %1$d)\n"::formatted)
            .collect(Collectors.joining());
    return new GoldenComparison(
        golden, golden.radialDeclaration() + inDimensions + "sym r > 0, t > 0\n");
  }
}
