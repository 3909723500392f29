package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.difflow.analysis.GoldenDistances.numbers;
import static org.difflow.analysis.GoldenDistances.tolerance;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class WassersteinTest {
  private static final Runnable NONE = () -> {};

  static Stream<JsonNode> goldenOneDimensional() {
    return GoldenDistances.cases("empirical_1d");
  }

  private static WeightedPoints points(JsonNode values, JsonNode weights) {
    Matrix points = Matrix.columnVector(numbers(values));
    return weights.isString()
        ? WeightedPoints.uniform(points)
        : new WeightedPoints(points, numbers(weights));
  }

  @ParameterizedTest
  @MethodSource("goldenOneDimensional")
  void distancesAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    JsonNode expected = each.get("expected");
    WeightedPoints x = points(inputs.get("x"), inputs.get("wx"));
    WeightedPoints y = points(inputs.get("y"), inputs.get("wy"));
    double w1 = expected.get("w1").asDouble();
    double w2 = expected.get("w2").asDouble();
    assertThat(Wasserstein.w1(x, y, NONE)).isCloseTo(w1, tolerance(w1));
    assertThat(Wasserstein.w2(x, y, NONE)).isCloseTo(w2, tolerance(w2));
    assertThat(Wasserstein.w2(y, x, NONE)).isCloseTo(w2, tolerance(w2));
  }

  /** The exact distance by the simplex method, to which the line is nothing special. */
  private static double bySimplex(WeightedPoints a, WeightedPoints b, int power) {
    GroundCost cost = power == 1 ? GroundCost.DISTANCE : GroundCost.SQUARED_DISTANCE;
    double unit = Spread.unit(a.points(), b.points());
    CostMatrix costs = cost.between(a.points(), b.points(), unit, new Pulse(NONE));
    Plan plan = TransportSimplex.solve(Masses.of(a, b), costs.wholeCosts(), new Pulse(NONE));
    return unit * Math.pow(costs.meanCost(plan), 1.0 / power);
  }

  /** The coupling of equal quantiles, which is optimal on the line for every p >= 1. */
  private static double quantileCoupling(WeightedPoints a, WeightedPoints b, int power) {
    int[] left = sorted(a);
    int[] right = sorted(b);
    double leftTotal = Arrays.stream(a.weights()).sum();
    double rightTotal = Arrays.stream(b.weights()).sum();
    double sum = 0;
    int i = 0;
    int j = 0;
    double restLeft = a.weights()[left[0]] / leftTotal;
    double restRight = b.weights()[right[0]] / rightTotal;
    while (true) {
      double moved = Math.min(restLeft, restRight);
      double gap = Math.abs(a.points().get(left[i], 0) - b.points().get(right[j], 0));
      sum += moved * Math.pow(gap, power);
      restLeft -= moved;
      restRight -= moved;
      boolean leftIsDone = restLeft <= restRight;
      if (leftIsDone && ++i == left.length || !leftIsDone && ++j == right.length) {
        return Math.pow(sum, 1.0 / power);
      }
      if (leftIsDone) {
        restLeft = a.weights()[left[i]] / leftTotal;
      } else {
        restRight = b.weights()[right[j]] / rightTotal;
      }
    }
  }

  private static int[] sorted(WeightedPoints cloud) {
    return Stream.iterate(0, i -> i + 1)
        .limit(cloud.points().rows())
        .sorted((i, j) -> Double.compare(cloud.points().get(i, 0), cloud.points().get(j, 0)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({"500, 500", "500, 499", "1000, 250", "300, 1", "997, 1009"})
  void onTheLineEqualQuantilesAreCoupled(int n, int m) {
    WeightedPoints a = WeightedPoints.uniform(Clouds.normal(n, 1, 1));
    WeightedPoints b = WeightedPoints.uniform(Clouds.affine(Clouds.normal(m, 1, 2), 2, 1));
    assertAgrees(a, b);
  }

  @Test
  void onTheLineEqualQuantilesAreCoupledAlsoWithWeights() {
    SplittableRandom random = new SplittableRandom(3);
    WeightedPoints a =
        new WeightedPoints(Clouds.normal(400, 1, 4), random.doubles(400, 0, 5).toArray());
    WeightedPoints b =
        new WeightedPoints(Clouds.normal(300, 1, 5), random.doubles(300, 0, 1e-3).toArray());
    assertAgrees(a, b);
  }

  private static void assertAgrees(WeightedPoints a, WeightedPoints b) {
    assertThat(Wasserstein.w1(a, b, NONE))
        .isCloseTo(quantileCoupling(a, b, 1), Percentage.withPercentage(1e-9));
    assertThat(Wasserstein.w2(a, b, NONE))
        .isCloseTo(quantileCoupling(a, b, 2), Percentage.withPercentage(1e-9));
    assertThat(bySimplex(a, b, 1))
        .isCloseTo(quantileCoupling(a, b, 1), Percentage.withPercentage(1e-9));
    assertThat(bySimplex(a, b, 2))
        .isCloseTo(quantileCoupling(a, b, 2), Percentage.withPercentage(1e-9));
  }

  @Test
  void aShiftMovesEveryPointByItsLength() {
    Matrix a = Clouds.normal(300, 3, 6);
    Matrix b = Clouds.affine(a, 1, 50);
    assertThat(Wasserstein.w2(a, b)).isCloseTo(50 * Math.sqrt(3), within(1e-11));
    assertThat(Wasserstein.w1(a, b)).isCloseTo(50 * Math.sqrt(3), within(1e-11));
  }

  @Test
  void theDistanceToOnePointIsTheRootMeanSquare() {
    Matrix a = Matrix.of(2, 2, new double[] {3, 4, 0, 1});
    assertThat(Wasserstein.w2(a, Matrix.zeros(1, 2))).isCloseTo(Math.sqrt(13), within(1e-14));
    assertThat(Wasserstein.w1(a, Matrix.zeros(1, 2))).isCloseTo(3, within(1e-14));
  }

  @Test
  void theSamePointsInAnotherOrderAreAtDistanceZero() {
    Matrix a = Clouds.normal(200, 2, 7);
    double[] weights = new SplittableRandom(8).doubles(200).toArray();
    Matrix reversed = Matrix.zeros(200, 2);
    double[] reversedWeights = new double[200];
    for (int row = 0; row < 200; row++) {
      System.arraycopy(a.row(199 - row), 0, reversed.values(), 2 * row, 2);
      reversedWeights[row] = weights[199 - row];
    }
    WeightedPoints left = new WeightedPoints(a, weights);
    assertThat(Wasserstein.w2(a, reversed)).isZero();
    assertThat(Wasserstein.w2(left, new WeightedPoints(reversed, reversedWeights), NONE)).isZero();
    assertThat(Wasserstein.w2(left, WeightedPoints.uniform(reversed), NONE)).isPositive();
  }

  @Test
  void aRepeatedPointIsAPointOfTwiceTheWeight() {
    Matrix twice = Matrix.columnVector(0, 0, 1);
    Matrix b = Matrix.columnVector(0, 1, 5, 7);
    WeightedPoints once = new WeightedPoints(Matrix.columnVector(0, 1), new double[] {2, 1});
    assertThat(Wasserstein.w2(once, WeightedPoints.uniform(b), NONE))
        .isCloseTo(Wasserstein.w2(twice, b), within(1e-14));
  }

  @Test
  void aPointWithoutWeightHasNoPart() {
    WeightedPoints a =
        new WeightedPoints(Matrix.columnVector(-1e9, 1, 2, 1e9), new double[] {0, 1, 1, 0});
    assertThat(Wasserstein.w2(a, WeightedPoints.uniform(Matrix.columnVector(2, 1)), NONE)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1e-200", "1e200", "1e-9", "3e300"})
  void theUnitOfLengthDoesNotMatter(double unit) {
    Matrix a = Clouds.normal(60, 2, 9);
    Matrix b = Clouds.normal(50, 2, 10);
    double scaled = Wasserstein.w2(Clouds.affine(a, unit, 0), Clouds.affine(b, unit, 0));
    assertThat(scaled / unit).isCloseTo(Wasserstein.w2(a, b), Percentage.withPercentage(1e-11));
  }

  @Test
  void aCommonOffsetCostsNoDigits() {
    Matrix a = Matrix.of(2, 2, new double[] {1e8, 0, 1e8 + 1, 0});
    Matrix b = Matrix.of(2, 2, new double[] {1e8, 0.5, 1e8 + 1, 0.5});
    assertThat(Wasserstein.w2(a, b)).isEqualTo(0.5);
  }

  @Test
  void itTakesNoMoreThanTheIdentityPlan() {
    Matrix a = Clouds.normal(150, 64, 11);
    Matrix b = Clouds.normal(150, 64, 12);
    double identity = 0;
    for (int i = 0; i < a.values().length; i++) {
      identity += Math.pow(a.values()[i] - b.values()[i], 2) / 150;
    }
    assertThat(Wasserstein.w2(a, b)).isLessThan(Math.sqrt(identity));
    assertThat(Wasserstein.w1(a, b)).isLessThanOrEqualTo(Wasserstein.w2(a, b));
  }

  @Test
  void tooManyPointsAreRefusedWithAWayOut() {
    Fault fault =
        catchThrowableOfType(
            Fault.class, () -> Wasserstein.w2(Matrix.zeros(2001, 2), Matrix.zeros(5, 2)));
    assertThat(fault.code()).isEqualTo("E0710");
    assertThat(fault).hasMessageContaining("2001 x 5");
    assertThat(fault.help())
        .hasValueSatisfying(help -> assertThat(help).contains("sliced_w2", "subsample = 2000"));
  }

  @Test
  void onTheLineAnyNumberOfPointsIsExact() {
    int n = 200_001;
    Matrix a = Matrix.columnVector(IntStream.range(0, n).mapToDouble(i -> i * 7919L % n).toArray());
    assertThat(Wasserstein.w2(a, Clouds.affine(a, 1, 3))).isCloseTo(3, within(1e-12));
    double uniform = Math.sqrt((n * (double) n - 1) / 12);
    assertThat(Wasserstein.w2(a, Matrix.scalar((n - 1) / 2.0)))
        .isCloseTo(uniform, Percentage.withPercentage(1e-10));
  }

  @Test
  void whatIsNoSetOfPointsIsRefused() {
    Matrix a = Matrix.columnVector(0, 1);
    assertThat(code(() -> Wasserstein.w2(a, Matrix.zeros(2, 2)))).isEqualTo("E0711");
    assertThat(code(() -> Wasserstein.w2(a, Matrix.columnVector(0, Double.NaN))))
        .isEqualTo("E0712");
    assertThat(code(() -> Wasserstein.w1(a, Matrix.columnVector(0, Double.POSITIVE_INFINITY))))
        .isEqualTo("E0712");
    assertThat(code(() -> Wasserstein.w2(a, Matrix.columnVector(-1e308, 1e308))))
        .isEqualTo("E0712");
    assertThat(code(() -> new WeightedPoints(a, new double[] {1}))).isEqualTo("E0713");
    assertThat(code(() -> new WeightedPoints(a, new double[] {1, -1}))).isEqualTo("E0714");
    assertThat(code(() -> new WeightedPoints(a, new double[] {0, 0}))).isEqualTo("E0714");
    assertThat(code(() -> new WeightedPoints(a, new double[] {1, Double.NaN}))).isEqualTo("E0714");
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }

  @Test
  void theCheckpointInterruptsIt() {
    WeightedPoints a = WeightedPoints.uniform(Clouds.normal(1000, 8, 13));
    WeightedPoints b = WeightedPoints.uniform(Clouds.normal(1000, 8, 14));
    int[] polls = {0};
    Runnable interruption =
        () -> {
          if (++polls[0] == 30) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> Wasserstein.w2(a, b, interruption))
        .isInstanceOf(CancellationException.class);
    assertThat(polls[0]).isEqualTo(30);
  }
}
