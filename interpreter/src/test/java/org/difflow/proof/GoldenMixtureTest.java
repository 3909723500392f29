package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths on mixtures of correlated normal laws, in scripts, against golden values. */
class GoldenMixtureTest {
  private static final String LINE =
      """
      let model = P on mixture([0.3, 0.5, 0.2],
          [normal(-2, 0.4), normal(0.5, 0.8), normal(3, cov = [[0.09]])])
      """;

  private static final String PLANE =
      """
      let model = P on mixture([0.25, 0.45, 0.3], [
          normal([-2, 0], cov = [[0.3, 0.1], [0.1, 0.5]]),
          normal([1, 1.5], cov = [[0.8, -0.2], [-0.2, 0.25]]),
          normal([1.5, -2], cov = [[0.2, 0], [0, 0.6]])])
      """;

  static Stream<GoldenCases> onTheLine() {
    return ofMixture("mix1d");
  }

  static Stream<GoldenCases> inThePlane() {
    return ofMixture("mix2d");
  }

  private static Stream<GoldenCases> ofMixture(String name) {
    return GoldenCases.gaussian("05_marginal_fields_mixtures.json")
        .map(path -> path.where("mixture", name));
  }

  @ParameterizedTest
  @MethodSource("onTheLine")
  void fieldsOnTheLineAgree(GoldenCases golden) {
    fields(golden, LINE).assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("inThePlane")
  void fieldsInThePlaneAgree(GoldenCases golden) {
    fields(golden, PLANE).assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("inThePlane")
  void covariancesWithoutTheirCorrelationAreRefuted(GoldenCases golden) {
    String wrong = PLANE.replace("0.1], [0.1,", "0], [0,");
    assertThat(fields(golden, wrong).disagreements()).isNotEmpty();
  }

  private static GoldenComparison fields(GoldenCases golden, String model) {
    return new GoldenComparison(golden, golden.declaration() + model)
        .with("log_density", "model.logdensity({x}, {t})")
        .with("responsibilities", "model.weights({x}, {t})")
        .with("posterior_mean_x0", "model.denoiser({x}, {t})")
        .with("score", "model.score({x}, {t})")
        .with("velocity", "model.velocity({x}, {t})");
  }
}
