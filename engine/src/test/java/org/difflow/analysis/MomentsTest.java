package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Matrix;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void theStandardDeviationIsDividedByTheNumberOfRows() {
    Moments moments = Moments.of(Matrix.of(2, 2, new double[] {1, 5, 3, 5}));
    assertThat(moments.mean()).isEqualTo(Matrix.rowVector(2, 5));
    assertThat(moments.std()).isEqualTo(Matrix.rowVector(1, 0));
  }

  @Test
  void aLargeOffsetCostsNoDigits() {
    double offset = 0x1p40;
    Matrix points = Clouds.normal(1000, 1, 1);
    for (int i = 0; i < 1000; i++) {
      points.values()[i] = Math.rint(points.values()[i] * 1024) / 1024;
    }
    Moments plain = Moments.of(points);
    Moments moved = Moments.of(Clouds.affine(points, 1, offset));
    assertThat(moved.std().get(0, 0)).isCloseTo(plain.std().get(0, 0), within(1e-12));
    assertThat(moved.mean().get(0, 0) - offset).isCloseTo(plain.mean().get(0, 0), within(1e-3));
  }

  @Test
  void aConstantColumnDoesNotDeviate() {
    assertThat(Moments.of(Matrix.filled(7, 1, 0.1)))
        .isEqualTo(new Moments(Matrix.scalar(0.1), Matrix.scalar(0)));
  }
}
