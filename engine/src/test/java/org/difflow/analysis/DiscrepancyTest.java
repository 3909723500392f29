package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distances by means over pairs: the energy distance and the maximum mean discrepancy. */
class DiscrepancyTest {
  private static final Runnable NONE = () -> {};

  private interface Distance extends BiFunction<Matrix, Matrix, Double> {}

  private static double energy(Matrix a, Matrix b) {
    return EnergyDistance.of(WeightedPoints.uniform(a), WeightedPoints.uniform(b), NONE);
  }

  private static double mmd(Matrix a, Matrix b) {
    return MeanDiscrepancy.of(WeightedPoints.uniform(a), WeightedPoints.uniform(b), 1.5, NONE);
  }

  static List<Distance> distances() {
    return List.of(DiscrepancyTest::energy, DiscrepancyTest::mmd);
  }

  private static double gap(Matrix a, int i, Matrix b, int j) {
    return Math.sqrt(
        IntStream.range(0, a.columns())
            .mapToDouble(k -> Math.pow(a.get(i, k) - b.get(j, k), 2))
            .sum());
  }

  private static double mean(Matrix a, Matrix b, DoubleUnaryOperator ofGap) {
    return IntStream.range(0, a.rows() * b.rows())
        .mapToDouble(k -> ofGap.applyAsDouble(gap(a, k / b.rows(), b, k % b.rows())))
        .average()
        .orElseThrow();
  }

  @Test
  void theyAreTheirDefinitions() {
    Matrix a = Clouds.normal(150, 3, 1);
    Matrix b = Clouds.affine(Clouds.normal(70, 3, 2), 2, 1);
    double pairs = 2 * mean(a, b, r -> r) - mean(a, a, r -> r) - mean(b, b, r -> r);
    assertThat(energy(a, b)).isCloseTo(Math.sqrt(pairs), within(1e-13));
    DoubleUnaryOperator kernel = r -> Math.exp(-r * r / 4.5);
    double kernels = mean(a, a, kernel) + mean(b, b, kernel) - 2 * mean(a, b, kernel);
    assertThat(mmd(a, b)).isCloseTo(Math.sqrt(kernels), within(1e-13));
  }

  /** On the line the squared energy distance is twice the integral of (F - G)^2. */
  @Test
  void onTheLineTheEnergyDistanceComparesCumulativeDistributions() {
    assertThat(energy(Matrix.columnVector(0, 1), Matrix.columnVector(3)))
        .isCloseTo(Math.sqrt(2 * (0.25 + 2)), within(1e-15));
  }

  @Test
  void betweenTwoPointsTheDiscrepancyIsThatOfTheKernel() {
    assertThat(mmd(Matrix.scalar(0), Matrix.scalar(3)))
        .isCloseTo(Math.sqrt(2 - 2 * Math.exp(-2)), within(1e-15));
  }

  @ParameterizedTest
  @MethodSource("distances")
  void theyAreDistances(Distance distance) {
    Matrix a = Clouds.normal(60, 2, 3);
    Matrix b = Clouds.affine(Clouds.normal(80, 2, 4), 2, 0);
    Matrix c = Clouds.affine(Clouds.normal(70, 2, 5), 1, 3);
    assertThat(distance.apply(a, b)).isCloseTo(distance.apply(b, a), within(1e-13)).isPositive();
    assertThat(distance.apply(a, c))
        .isLessThanOrEqualTo(distance.apply(a, b) + distance.apply(b, c));
  }

  @ParameterizedTest
  @MethodSource("distances")
  void theSamePointsInAnotherOrderAreAtDistanceZero(Distance distance) {
    Matrix a = Clouds.normal(200, 3, 6);
    int[] backwards = IntStream.range(0, 200).map(i -> 199 - i).toArray();
    assertThat(distance.apply(a, a.selectRows(backwards))).isZero();
  }

  @Test
  void weightsCountAsRepetitions() {
    WeightedPoints twice = WeightedPoints.uniform(Matrix.columnVector(0, 0, 1));
    WeightedPoints once = new WeightedPoints(Matrix.columnVector(1, 0), new double[] {3, 6});
    WeightedPoints other = WeightedPoints.uniform(Clouds.normal(9, 1, 7));
    assertThat(EnergyDistance.of(once, other, NONE))
        .isCloseTo(EnergyDistance.of(twice, other, NONE), within(1e-14));
    assertThat(MeanDiscrepancy.of(once, other, 0.3, NONE))
        .isCloseTo(MeanDiscrepancy.of(twice, other, 0.3, NONE), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1e-9, 1e200})
  void theUnitOfLengthDoesNotMatter(double unit) {
    Matrix a = Clouds.normal(30, 2, 8);
    Matrix b = Clouds.normal(40, 2, 9);
    Matrix scaledA = Clouds.affine(a, unit, 0);
    Matrix scaledB = Clouds.affine(b, unit, 0);
    double scaled = energy(scaledA, scaledB);
    assertThat(scaled / Math.sqrt(unit)).isCloseTo(energy(a, b), Percentage.withPercentage(1e-9));
    double width = MeanDiscrepancy.medianDistance(scaledA, scaledB);
    assertThat(width / unit)
        .isCloseTo(MeanDiscrepancy.medianDistance(a, b), Percentage.withPercentage(1e-12));
  }

  @Test
  void theMedianIsTakenOverTheDistancesOfDifferentPoints() {
    assertThat(MeanDiscrepancy.medianDistance(Matrix.columnVector(0, 0, 0), Matrix.scalar(2)))
        .isEqualTo(2);
    assertThat(MeanDiscrepancy.medianDistance(Matrix.scalar(5), Matrix.scalar(5))).isEqualTo(1);
    Matrix many = Clouds.normal(20_000, 1, 10);
    double medianOfNormals = 0.9538725524;
    assertThat(MeanDiscrepancy.medianDistance(many, many))
        .isCloseTo(medianOfNormals, Percentage.withPercentage(5));
  }

  @Test
  void aBandwidthIsPositive() {
    Stream.of(0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY)
        .forEach(
            bandwidth -> {
              WeightedPoints a = WeightedPoints.uniform(Matrix.scalar(1));
              Fault fault =
                  catchThrowableOfType(
                      Fault.class, () -> MeanDiscrepancy.of(a, a, bandwidth, NONE));
              assertThat(fault.code()).isEqualTo("E0570");
            });
  }

  @Test
  void aSubsampleHasDifferentRowsOfTheSet() {
    Matrix a = Matrix.columnVector(IntStream.range(0, 1_000).asDoubleStream().toArray());
    WeightedPoints some = WeightedPoints.uniform(a).subsample(200, 3);
    assertThat(some.points().values()).hasSize(200).doesNotHaveDuplicates();
    double mean =
        IntStream.range(0, 200).mapToDouble(i -> some.points().get(i, 0)).average().orElse(0);
    // 6 standard errors: 1000/sqrt(12)/sqrt(200)*sqrt(1 - 0.2) = 18.3
    assertThat(mean).isCloseTo(499.5, within(110.0));
    assertThat(WeightedPoints.uniform(a).subsample(200, 4).points()).isNotEqualTo(some.points());
    assertThat(WeightedPoints.uniform(a).subsample(5_000, 4).points()).isEqualTo(a);
  }
}
