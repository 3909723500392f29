package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.assertj.core.data.Percentage;
import org.difflow.data.Matrix;
import org.junit.jupiter.api.Test;

class SlicedWassersteinTest {
  private static final Runnable NONE = () -> {};

  private static double sliced(Matrix a, Matrix b, int directions, long seed) {
    return SlicedWasserstein.along(directions, a.columns(), seed)
        .w2(WeightedPoints.uniform(a), WeightedPoints.uniform(b), NONE);
  }

  /** A shift by v moves each projection by v.u, and the mean of (v.u)^2 is norm(v)^2/d. */
  @Test
  void aShiftIsSeenByItsMeanProjection() {
    Matrix a = Clouds.normal(50, 3, 1);
    double distance = sliced(a, Clouds.affine(a, 1, 2), 20_000, 5);
    assertThat(distance).isCloseTo(2, Percentage.withPercentage(2));
  }

  @Test
  void inTwoDimensionsItIsTheMeanOverAllAngles() {
    Matrix a = Clouds.normal(40, 2, 2);
    Matrix b = Clouds.affine(Clouds.normal(30, 2, 3), 0.5, 1);
    int angles = 4_000;
    double total = 0;
    for (int k = 0; k < angles; k++) {
      double angle = Math.PI * k / angles;
      double[] direction = {Math.cos(angle), Math.sin(angle)};
      WeightedPoints first = WeightedPoints.uniform(a).along(direction);
      WeightedPoints second = WeightedPoints.uniform(b).along(direction);
      total += Math.pow(Wasserstein.w2(first, second, NONE), 2) / angles;
    }
    assertThat(sliced(a, b, 20_000, 1)).isCloseTo(Math.sqrt(total), Percentage.withPercentage(1));
  }

  @Test
  void onTheLineItIsTheDistanceItself() {
    Matrix a = Clouds.normal(100, 1, 4);
    Matrix b = Clouds.normal(77, 1, 5);
    assertThat(sliced(a, b, 3, 0)).isCloseTo(Wasserstein.w2(a, b), within(1e-14));
  }

  @Test
  void itIsADistanceBelowTheExactOne() {
    Matrix a = Clouds.normal(60, 4, 6);
    Matrix b = Clouds.affine(Clouds.normal(80, 4, 7), 2, 0);
    Matrix c = Clouds.affine(Clouds.normal(70, 4, 8), 1, 3);
    assertThat(sliced(a, a, 100, 0)).isZero();
    assertThat(sliced(a, b, 100, 0)).isEqualTo(sliced(b, a, 100, 0)).isPositive();
    assertThat(sliced(a, c, 100, 0))
        .isLessThanOrEqualTo(sliced(a, b, 100, 0) + sliced(b, c, 100, 0));
    assertThat(sliced(a, c, 2_000, 0)).isLessThan(Wasserstein.w2(a, c));
  }

  @Test
  void theSeedDecidesTheDirections() {
    Matrix a = Clouds.normal(60, 4, 9);
    Matrix b = Clouds.normal(60, 4, 10);
    assertThat(sliced(a, b, 20, 1)).isEqualTo(sliced(a, b, 20, 1));
    assertThat(sliced(a, b, 20, 1)).isNotEqualTo(sliced(a, b, 20, 2));
  }

  @Test
  void weightsCount() {
    WeightedPoints twice = WeightedPoints.uniform(Matrix.of(3, 2, new double[] {0, 1, 0, 1, 2, 2}));
    WeightedPoints once =
        new WeightedPoints(Matrix.of(2, 2, new double[] {2, 2, 0, 1}), new double[] {1, 2});
    WeightedPoints other = WeightedPoints.uniform(Clouds.normal(9, 2, 11));
    SlicedWasserstein sliced = SlicedWasserstein.along(50, 2, 0);
    assertThat(sliced.w2(once, other, NONE))
        .isCloseTo(sliced.w2(twice, other, NONE), within(1e-13));
  }

  @Test
  void theCheckpointInterruptsIt() {
    WeightedPoints a = WeightedPoints.uniform(Clouds.normal(2_000, 10, 12));
    assertThatThrownBy(
            () ->
                SlicedWasserstein.along(1_000, 10, 0)
                    .w2(
                        a,
                        a,
                        () -> {
                          throw new CancellationException();
                        }))
        .isInstanceOf(CancellationException.class);
  }
}
