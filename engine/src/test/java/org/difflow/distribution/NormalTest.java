package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.noise.NoiseUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
  private static final int MANY = 40_000;

  /** Six standard errors: a fair generator fails one such comparison in five hundred million. */
  private static final double SIX_SIGMA = 6 / Math.sqrt(MANY);

  private final Normal law = new Normal(Matrix.rowVector(3, -1), Matrix.rowVector(0.5, 2));

  @Test
  void drawsHaveTheMomentsOfTheLaw() {
    Matrix draws = law.sample(MANY, 2, 7);
    for (int k = 0; k < 2; k++) {
      double std = law.std().get(0, k);
      double mean = 0;
      double square = 0;
      for (int row = 0; row < MANY; row++) {
        double deviation = (draws.get(row, k) - law.mean().get(0, k)) / std;
        mean += deviation / MANY;
        square += deviation * deviation / MANY;
      }
      assertThat(mean).isCloseTo(0, within(SIX_SIGMA));
      // The variance of the square of a standard normal number is 2.
      assertThat(square).isCloseTo(1, within(Math.sqrt(2) * SIX_SIGMA));
    }
  }

  @Test
  void coordinatesAreIndependent() {
    Matrix draws = Normal.of(0, 1).sample(MANY, 2, 8);
    double product = 0;
    for (int row = 0; row < MANY; row++) {
      product += draws.get(row, 0) * draws.get(row, 1) / MANY;
    }
    assertThat(product).isCloseTo(0, within(SIX_SIGMA));
  }

  @Test
  void theFirstDrawsAreTheSameForEveryNumberOfThem() {
    Matrix ten = law.sample(10, 2, 5);
    assertThat(law.sample(1000, 2, 5).selectRows(0, 10)).isEqualTo(ten);
    assertThat(law.sample(2, new Draws(5, 4, 6, NoiseUse.DISTRIBUTION)))
        .isEqualTo(ten.selectRows(4, 10));
    assertThat(law.sample(10, 2, 6)).isNotEqualTo(ten);
    assertThat(law.sample(2, new Draws(5, 0, 10, NoiseUse.PRIOR))).isNotEqualTo(ten);
  }

  @Test
  void logDensityIsThatOfTheProduct() {
    Matrix x = Matrix.of(2, 2, new double[] {3.2, 0.7, -40, 90});
    NormalDistribution first = NormalDistribution.of(3, 0.5);
    NormalDistribution second = NormalDistribution.of(-1, 2);
    for (int row = 0; row < 2; row++) {
      double expected = first.logDensity(x.get(row, 0)) + second.logDensity(x.get(row, 1));
      assertThat(law.logdensity(x).get(row, 0))
          .isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }
    double density = first.density(3.2) * second.density(0.7);
    assertThat(law.density(x).get(0, 0)).isCloseTo(density, within(1e-15));
  }

  @Test
  void scoreIsTheSlopeOfTheLogDensity() {
    double h = 1e-5;
    for (int k = 0; k < 2; k++) {
      Matrix above = Matrix.rowVector(3.4, 0.3);
      Matrix below = Matrix.rowVector(3.4, 0.3);
      above.values()[k] += h;
      below.values()[k] -= h;
      double rise = law.logdensity(above).get(0, 0) - law.logdensity(below).get(0, 0);
      assertThat(law.score(Matrix.rowVector(3.4, 0.3)).get(0, k))
          .isCloseTo(rise / (2 * h), within(1e-9));
    }
  }

  @Test
  void numbersStretchToTheDimensionOfTheContext() {
    Normal standard = Normal.of(1, 2);
    assertThat(standard.dimension()).isEmpty();
    assertThat(law.dimension()).hasValue(2);
    assertThat(standard.sample(4, 3, 1).columns()).isEqualTo(3);
    Normal written = new Normal(Matrix.rowVector(1, 1, 1), Matrix.rowVector(2, 2, 2));
    assertThat(standard.sample(4, 3, 1)).isEqualTo(written.sample(4, 3, 1));
  }

  @Test
  void aPointMassHasDrawsButNoDensity() {
    Normal mass = Normal.of(4, 0);
    assertThat(mass.sample(3, 1, 0)).isEqualTo(Matrix.columnVector(4, 4, 4));
    assertFault("E0541", "standard deviation 0 has no density", () -> mass.logdensity(point(1)));
    assertFault("E0541", "standard deviation 0 has no density", () -> mass.score(point(1)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void badDeviationsAreRefused(double std) {
    assertFault(
        "E0541",
        "cannot be negative or infinite, here it is " + Decimals.shortest(std),
        () -> Normal.of(0, std));
  }

  @Test
  void badShapesAndMeansAreRefused() {
    assertFault("E0541", "mean of a normal law has to be finite", () -> Normal.of(Double.NaN, 1));
    assertFault(
        "E0320",
        "in 2 dimensions does not fit points in 3",
        () -> new Normal(Matrix.rowVector(1, 2), Matrix.rowVector(1, 2, 3)));
    assertFault("E0320", "in 2 dimensions does not fit points in 3", () -> law.sample(1, 3, 0));
    assertFault("E0320", "in 2 dimensions does not fit points in 1", () -> law.score(point(1)));
    assertFault(
        "E0321",
        "not a 2 x 1 matrix",
        () -> new Normal(Matrix.columnVector(1, 2), Matrix.scalar(1)));
  }

  private static Matrix point(double x) {
    return Matrix.scalar(x);
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
