package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class CovarianceTest {
  private final Matrix covariance = Matrix.of(2, 2, new double[] {2, 0.6, 0.6, 1});
  private final Normal law = Normal.withCovariance(Matrix.rowVector(1, -1), covariance);

  /** Against the inverse [1, -0.6; -0.6, 2]/1.64 and the determinant 1.64, written out. */
  @Test
  void densityAndScoreAreThoseOfTheInverse() {
    Matrix x = Matrix.rowVector(2, 0.5);
    double square = (1 * 1 - 2 * 0.6 * 1.5 + 2 * 1.5 * 1.5) / 1.64;
    double expected = -square / 2 - Math.log(2 * Math.PI) - Math.log(1.64) / 2;
    assertThat(law.logdensity(x).get(0, 0)).isCloseTo(expected, within(1e-14));
    assertThat(law.score(x).get(0, 0)).isCloseTo(-(1 - 0.6 * 1.5) / 1.64, within(1e-14));
    assertThat(law.score(x).get(0, 1)).isCloseTo(-(-0.6 + 2 * 1.5) / 1.64, within(1e-14));
  }

  @Test
  void theCovarianceComesBack() {
    for (int index = 0; index < 4; index++) {
      assertThat(law.covariance(2).values()[index])
          .isCloseTo(covariance.values()[index], within(1e-15 * 4));
    }
    assertThat(law.std().get(0, 0)).isCloseTo(Math.sqrt(2), within(1e-15 * 4));
    assertThat(Normal.of(0, 3).covariance(2)).isEqualTo(Matrix.of(2, 2, new double[] {9, 0, 0, 9}));
  }

  @Test
  void diagonalCovarianceIsTheLawOfItsDeviations() {
    Matrix mean = Matrix.rowVector(1, 2);
    Normal diagonal = Normal.withCovariance(mean, Matrix.of(2, 2, new double[] {4, 0, 0, 9}));
    assertThat(diagonal).isEqualTo(new Normal(mean, Matrix.rowVector(2, 3)));
  }

  @Test
  void singularCovarianceHasDrawsOnAPlaneButNoDensity() {
    // Of x = (a, a + b, b); rounding makes 5e-17 of its eigenvalue 0.
    Matrix plane = Matrix.of(3, 3, new double[] {1, 1, 0, 1, 2, 1, 0, 1, 1});
    Normal flat = Normal.withCovariance(Matrix.scalar(0), plane);
    Matrix draws = flat.sample(5, 3, 0);
    for (int row = 0; row < 5; row++) {
      assertThat(draws.get(row, 1)).isCloseTo(draws.get(row, 0) + draws.get(row, 2), within(1e-14));
    }
    assertFault("E0541", "has no density", () -> flat.logdensity(draws));
  }

  @Test
  void whatIsNoCovarianceIsRefused() {
    assertFault("E0561", "this is a 1 x 2 matrix", () -> of(1, 2, 1, 2));
    assertFault("E0561", "here [1, 0] is 0.4 and [0, 1] is 0.5", () -> of(2, 2, 1, 0.5, 0.4, 1));
    assertFault("E0561", "square and symmetric", () -> of(2, 2, 1, Double.NaN, Double.NaN, 1));
    assertFault("E0562", "this one has -1", () -> of(2, 2, 1, 2, 2, 1));
    assertFault(
        "E0320",
        "in 3 dimensions does not fit",
        () -> Normal.withCovariance(Matrix.rowVector(1, 2, 3), Matrix.scalar(4)));
  }

  private static Covariance of(int rows, int columns, double... values) {
    return Covariance.of(Matrix.of(rows, columns, values));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
