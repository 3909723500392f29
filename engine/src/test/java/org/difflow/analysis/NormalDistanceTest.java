package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.difflow.analysis.GoldenDistances.matrix;
import static org.difflow.analysis.GoldenDistances.numbers;
import static org.difflow.analysis.GoldenDistances.tolerance;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class NormalDistanceTest {
  static Stream<JsonNode> covariances() {
    return GoldenDistances.cases("gaussian_w2");
  }

  static Stream<JsonNode> laws() {
    return GoldenDistances.cases("gaussian_1d_w1");
  }

  @ParameterizedTest
  @MethodSource("covariances")
  void covariancesAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    double[] mean = numbers(inputs.get("m0"));
    double[] other = numbers(inputs.get("m1"));
    Matrix s0 = matrix(inputs.get("S0"));
    Matrix s1 = matrix(inputs.get("S1"));
    double w2 = each.get("expected").get("w2").asDouble();
    assertThat(NormalDistance.w2(mean, s0, other, s1)).isCloseTo(w2, tolerance(w2));
    assertThat(NormalDistance.w2(other, s1, mean, s0)).isCloseTo(w2, tolerance(w2));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void lawsOnTheLineAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    double mean = inputs.get("m0").asDouble();
    double std = inputs.get("s0").asDouble();
    double otherMean = inputs.get("m1").asDouble();
    double otherStd = inputs.get("s1").asDouble();
    double w1 = each.get("expected").get("w1").asDouble();
    double w2 = each.get("expected").get("w2").asDouble();
    assertThat(NormalDistance.w1(mean, std, otherMean, otherStd)).isCloseTo(w1, tolerance(w1));
    assertThat(
            NormalDistance.w2(
                new double[] {mean},
                new double[] {std},
                new double[] {otherMean},
                new double[] {otherStd}))
        .isCloseTo(w2, tolerance(w2));
  }

  @Test
  void independentCoordinatesAreADiagonalCovariance() {
    double[] mean = {1, -2, 0};
    double[] other = {0.5, 1, 3};
    Matrix first = Matrix.of(3, 3, new double[] {4, 0, 0, 0, 0.25, 0, 0, 0, 9});
    Matrix second = Matrix.of(3, 3, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 0.01});
    assertThat(NormalDistance.w2(mean, new double[] {2, 0.5, 3}, other, new double[] {1, 1, 0.1}))
        .isCloseTo(NormalDistance.w2(mean, first, other, second), within(1e-13));
  }

  /** The plain formula loses half of the digits here. */
  @ParameterizedTest
  @CsvSource({"1e-3", "1e-7", "1e-11"})
  void closeLawsKeepTheirDigits(double gap) {
    double[] mean = {0, 0};
    Matrix first = Matrix.of(2, 2, new double[] {2, 0, 0, 1});
    double root = Math.sqrt(2) + gap;
    Matrix second = Matrix.of(2, 2, new double[] {root * root, 0, 0, 1});
    assertThat(NormalDistance.w2(mean, first, mean, second))
        .isCloseTo(gap, Percentage.withPercentage(100 * 1e-15 / gap));
  }

  @Test
  void aSingularCovarianceIsAPointMassAcross() {
    Matrix line = Matrix.of(2, 2, new double[] {1, 1, 1, 1});
    double[] mean = {0, 0};
    assertThat(NormalDistance.w2(mean, line, mean, Matrix.zeros(2, 2)))
        .isCloseTo(Math.sqrt(2), within(1e-14));
  }

  @Test
  void equalLawsAreAtDistanceZero() {
    assertThat(NormalDistance.w1(3, 2, 3, 2)).isZero();
    double[] mean = {1, 2};
    assertThat(NormalDistance.w2(mean, mean, mean, mean)).isZero();
  }

  @Test
  void lawsOfDifferentDimensionHaveNoDistance() {
    double[] two = {0, 1};
    double[] three = {0, 1, 2};
    assertThat(
            catchThrowableOfType(Fault.class, () -> NormalDistance.w2(two, two, three, three))
                .code())
        .isEqualTo("E0711");
  }
}
