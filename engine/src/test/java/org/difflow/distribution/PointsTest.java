package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
  private static final int MANY = 30_000;

  @Test
  void momentsOfEqualWeightsAreDividedByTheCount() {
    Points points = Points.of(Matrix.of(4, 2, new double[] {1, 0, 2, 0, 3, 0, 4, 8}));
    assertThat(points.mean()).isEqualTo(Matrix.rowVector(2.5, 2));
    assertThat(points.std()).isEqualTo(Matrix.rowVector(Math.sqrt(1.25), Math.sqrt(12)));
    assertThat(points.dimension()).hasValue(2);
  }

  @Test
  void aWeightOfTwoIsAPointTwice() {
    Points weighted = Points.weighted(Matrix.columnVector(1, 5), 1, 2);
    Points repeated = Points.of(Matrix.columnVector(1, 5, 5));
    assertThat(weighted.mean()).isEqualTo(repeated.mean());
    assertThat(weighted.std()).isEqualTo(repeated.std());
  }

  @Test
  void weightsSumToOne() {
    Points points = Points.weighted(Matrix.columnVector(0, 1, 2, 3), 1, 2, 3, 2);
    assertThat(points.weights()).isEqualTo(Matrix.columnVector(0.125, 0.25, 0.375, 0.25));
  }

  /** Six standard errors of a frequency: sqrt(w*(1 - w)/n) each. */
  @Test
  void everyPointIsDrawnAsOftenAsItWeighs() {
    double[] weights = {0.1, 0.2, 0.3, 0.4};
    Points points = Points.weighted(Matrix.columnVector(0, 1, 2, 3), weights);
    double[] frequency = new double[weights.length];
    for (double drawn : points.sample(MANY, 1, 3).values()) {
      frequency[(int) drawn] += 1.0 / MANY;
    }
    for (int j = 0; j < weights.length; j++) {
      double error = Math.sqrt(weights[j] * (1 - weights[j]) / MANY);
      assertThat(frequency[j]).isCloseTo(weights[j], within(6 * error));
    }
  }

  @Test
  void theFirstDrawsAreTheSameForEveryNumberOfThem() {
    Points points = Points.of(Matrix.of(3, 2, new double[] {0, 1, 2, 3, 4, 5}));
    Matrix few = points.sample(12, 2, 9);
    assertThat(points.sample(500, 2, 9).selectRows(0, 12)).isEqualTo(few);
    assertThat(points.sample(12, 2, 10)).isNotEqualTo(few);
  }

  @Test
  void uniformNumbersAtTheBordersPickTheNextPoint() {
    Weights weights = Weights.of("points", new double[] {1, 1, 2});
    assertThat(weights.pick(0)).isZero();
    assertThat(weights.pick(Math.nextDown(0.25))).isZero();
    assertThat(weights.pick(0.25)).isEqualTo(1);
    assertThat(weights.pick(0.5)).isEqualTo(2);
    assertThat(weights.pick(Math.nextDown(1.0))).isEqualTo(2);
    assertThat(weights.pick(1)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void weightsArePositiveAndFinite(double weight) {
    Matrix two = Matrix.columnVector(1, 2);
    assertFault(
        "E0544", "weight 1 is " + Decimals.shortest(weight), () -> Points.weighted(two, 1, weight));
  }

  @Test
  void whatIsNoDataIsRefused() {
    assertFault("E0542", "not a 0 x 3 matrix", () -> Points.of(Matrix.zeros(0, 3)));
    Matrix broken = Matrix.of(2, 2, new double[] {0, 1, 2, Double.NaN});
    assertFault("E0543", "row 1, column 1 is nan", () -> Points.of(broken));
    Matrix two = Matrix.columnVector(1, 2);
    assertFault(
        "E0322", "each of the 2 points, and here are 3", () -> Points.weighted(two, 1, 1, 1));
    assertFault("E0320", "in 1 dimensions does not fit", () -> Points.of(two).sample(1, 2, 0));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
