package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The members of Gaussian paths on five points in scripts against golden values. */
class GoldenMarginalTest {
  static Stream<GoldenCases> paths() {
    return GoldenCases.gaussian("04_marginal_fields_empirical.json");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void marginalFieldsAgree(GoldenCases golden) {
    on(golden, TrajectoryTest.FIVE_POINTS)
        .with("log_density", "model.logdensity({x}, {t})")
        .with("posterior_weights", "model.weights({x}, {t})")
        .with("posterior_mean_x0", "model.denoiser({x}, {t})")
        .with("score", "model.score({x}, {t})")
        .with("velocity", "model.velocity({x}, {t})")
        .with("velocity_divergence", "model.divergence({x}, {t})")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theFieldOfFourOfTheFivePointsIsRefuted(GoldenCases golden) {
    double[][] four = Arrays.copyOf(TrajectoryTest.FIVE_POINTS, 4);
    assertThat(on(golden, four).with("score", "model.score({x}, {t})").disagreements())
        .isNotEmpty();
  }

  static Stream<GoldenCases> radialPaths() {
    return GoldenCases.radial("04_marginal_fields_empirical.json");
  }

  @ParameterizedTest
  @MethodSource("radialPaths")
  void marginalFieldsOfRadialLawsAgree(GoldenCases golden) {
    onRadial(golden, TrajectoryTest.FIVE_POINTS)
        .with("log_density", "model.logdensity({x}, {t})")
        .with("posterior_weights", "model.weights({x}, {t})")
        .with("posterior_mean_x0", "model.denoiser({x}, {t})")
        .with("score", "model.score({x}, {t})")
        .with("velocity", "model.velocity({x}, {t})")
        .assertAgreement();
  }

  @ParameterizedTest
  @MethodSource("radialPaths")
  void theRadialFieldOfFourOfTheFivePointsIsRefuted(GoldenCases golden) {
    double[][] four = Arrays.copyOf(TrajectoryTest.FIVE_POINTS, 4);
    assertThat(onRadial(golden, four).with("score", "model.score({x}, {t})").disagreements())
        .isNotEmpty();
  }

  private static GoldenComparison onRadial(GoldenCases golden, double[][] points) {
    String model = "let model = P on points(" + Printed.matrix(points) + ")\n";
    return new GoldenComparison(golden, golden.radialDeclaration() + model);
  }

  private static GoldenComparison on(GoldenCases golden, double[][] points) {
    String model = "let model = P on points(" + Printed.matrix(points) + ")\n";
    return new GoldenComparison(golden, golden.declaration() + model);
  }
}
