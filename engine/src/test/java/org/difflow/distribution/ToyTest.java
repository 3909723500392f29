package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToyTest {
  private static final int MANY = 40_000;
  private static final int NODES = 4_000;

  /** Six standard errors: a right sampler fails one such comparison in five hundred million. */
  private static final double SIX_SIGMA = 6 / Math.sqrt(MANY);

  /** The midpoint rule over the curve; a quarter of it lies on each of up to four branches. */
  @ParameterizedTest
  @EnumSource
  void momentsAreThoseOfTheCurve(Toy.Shape shape) {
    double[] mean = new double[2];
    double[] square = new double[2];
    double[] point = new double[2];
    for (int branch = 0; branch < 4; branch++) {
      for (int node = 0; node < NODES; node++) {
        shape.place((branch + 0.5) / 4, (node + 0.5) / NODES, point);
        for (int k = 0; k < 2; k++) {
          mean[k] += point[k] / (4 * NODES);
          square[k] += point[k] * point[k] / (4 * NODES);
        }
      }
    }
    Toy toy = new Toy(shape, 0.3);
    for (int k = 0; k < 2; k++) {
      assertThat(toy.mean().get(0, k)).isCloseTo(mean[k], within(1e-5));
      double std = Math.sqrt(square[k] - mean[k] * mean[k] + 0.09);
      assertThat(toy.std().get(0, k)).isCloseTo(std, within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsHaveTheMomentsOfTheToy(Toy.Shape shape) {
    Toy toy = new Toy(shape, 0.1);
    Matrix draws = toy.sample(MANY, 2, 7);
    for (int k = 0; k < 2; k++) {
      double mean = 0;
      double square = 0;
      for (int row = 0; row < MANY; row++) {
        double z = (draws.get(row, k) - toy.mean().get(0, k)) / toy.std().get(0, k);
        mean += z / MANY;
        square += z * z / MANY;
      }
      assertThat(mean).isCloseTo(0, within(SIX_SIGMA));
      // No coordinate of a curve has a kurtosis above 3.
      assertThat(square).isCloseTo(1, within(Math.sqrt(2) * SIX_SIGMA));
    }
  }

  @Test
  void withoutNoiseMoonsAreHalfCircles() {
    Matrix draws = new Toy(Toy.Shape.MOONS, 0).sample(200, 2, 1);
    for (int row = 0; row < 200; row++) {
      double x = draws.get(row, 0);
      double y = draws.get(row, 1);
      boolean outer = Math.abs(Math.hypot(x, y) - 1) < 1e-12 && y >= 0;
      boolean inner = Math.abs(Math.hypot(x - 1, y - 0.5) - 1) < 1e-12 && y <= 0.5;
      assertThat(outer || inner).isTrue();
    }
  }

  @Test
  void withoutNoiseRingsAreFourCircles() {
    Matrix draws = new Toy(Toy.Shape.RINGS, 0).sample(400, 2, 1);
    int[] count = new int[5];
    for (int row = 0; row < 400; row++) {
      double ring = Math.hypot(draws.get(row, 0), draws.get(row, 1)) / 0.75;
      assertThat(ring).isCloseTo(Math.rint(ring), within(1e-12));
      count[(int) Math.rint(ring)]++;
    }
    // Each count has mean 100 and deviation 8.7; fifty is near six of them.
    for (int ring = 1; ring <= 4; ring++) {
      assertThat(count[ring]).isBetween(50, 150);
    }
  }

  @Test
  void noiseIsADeviation() {
    assertThatThrownBy(() -> new Toy(Toy.Shape.MOONS, -1))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0557"))
        .hasMessageContaining("here it is -1");
  }
}
