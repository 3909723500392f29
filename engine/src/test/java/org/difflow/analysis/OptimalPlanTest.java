package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimalPlanTest {
  private static OptimalPlan plan(Matrix a, Matrix b, int order) {
    return plan(WeightedPoints.uniform(a), WeightedPoints.uniform(b), order);
  }

  private static OptimalPlan plan(WeightedPoints a, WeightedPoints b, int order) {
    return OptimalPlan.between(a, b, order, () -> {});
  }

  private static double distance(Matrix a, int i, Matrix b, int j) {
    return Math.sqrt(
        IntStream.range(0, a.columns())
            .mapToDouble(k -> Math.pow(a.get(i, k) - b.get(j, k), 2))
            .sum());
  }

  /** The least cost over all ways to pair n points with n points: a plan is a mean of such. */
  private static double cheapestPairing(Matrix a, Matrix b, int order) {
    return cheapest(a, b, order, 0, new boolean[b.rows()]) / a.rows();
  }

  private static double cheapest(Matrix a, Matrix b, int order, int row, boolean[] taken) {
    if (row == a.rows()) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < b.rows(); column++) {
      if (!taken[column]) {
        taken[column] = true;
        double cost = Math.pow(distance(a, row, b, column), order);
        least = Math.min(least, cost + cheapest(a, b, order, row + 1, taken));
        taken[column] = false;
      }
    }
    return least;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 2", "5, 1, 1", "6, 2, 1", "6, 2, 2", "7, 3, 2"})
  void noPairingIsCheaper(int n, int d, int order) {
    Matrix a = Clouds.normal(n, d, 1);
    Matrix b = Clouds.affine(Clouds.normal(n, d, 2), 2, 1);
    OptimalPlan plan = plan(a, b, order);
    double least = cheapestPairing(a, b, order);
    assertThat(plan.coupling().cost(order)).isCloseTo(least, Percentage.withPercentage(1e-12));
    assertThat(plan.gap()).isCloseTo(0, within(1e-14 * least));
    int[] map = plan.coupling().map().orElseThrow();
    assertThat(Arrays.stream(map).distinct().count()).isEqualTo(n);
  }

  private static WeightedPoints weighted(int n, int d, long seed) {
    double[] weights = new SplittableRandom(seed).doubles(n).toArray();
    weights[n / 2] = 0;
    return new WeightedPoints(Clouds.normal(n, d, seed), weights);
  }

  /** Weak duality makes any pair of potentials a lower bound; here it is attained. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thePotentialsProveThePlanOptimal(int order) {
    WeightedPoints a = weighted(60, 2, 3);
    WeightedPoints b = weighted(45, 2, 4);
    OptimalPlan plan = plan(a, b, order);
    double[] f = plan.sourceDual();
    double[] g = plan.targetDual();
    for (int i = 0; i < f.length; i++) {
      for (int j = 0; j < g.length; j++) {
        double cost = Math.pow(distance(a.points(), i, b.points(), j), order);
        assertThat(f[i] + g[j]).isLessThanOrEqualTo(cost + 1e-13);
      }
    }
    for (Move move : plan.coupling().moves()) {
      double cost = Math.pow(distance(a.points(), move.row(), b.points(), move.column()), order);
      assertThat(f[move.row()] + g[move.column()]).isCloseTo(cost, within(1e-13));
    }
    assertThat(plan.gap()).isCloseTo(0, within(1e-13));
    assertThat(plan.marginalError(plan.coupling())).isLessThan(1e-14);
    double known = order == 1 ? Wasserstein.w1(a, b, () -> {}) : Wasserstein.w2(a, b, () -> {});
    assertThat(plan.distance()).isCloseTo(known, within(1e-13));
  }

  /** S4-11: for the distance g = -f, for its square it is not. */
  @Test
  void onlyOfTheDistanceIsOnePotentialTheNegativeOfTheOther() {
    Matrix a = Clouds.normal(20, 2, 5);
    Matrix b = Clouds.affine(Clouds.normal(20, 2, 6), 1, 2);
    OptimalPlan first = plan(a, b, 1);
    assertThat(first.targetDual())
        .containsExactly(Arrays.stream(first.sourcePotential(b)).map(f -> 0 - f).toArray());
    OptimalPlan second = plan(a, b, 2);
    double[] f = second.sourcePotential(b);
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < f.length; j++) {
      best = Math.max(best, Math.abs(f[j] + second.targetDual()[j]));
    }
    assertThat(best).isGreaterThan(1);
  }

  @Test
  void thePotentialOfTheDistanceHasSlopeOneAtMost() {
    Matrix a = Clouds.normal(30, 2, 7);
    Matrix b = Clouds.affine(Clouds.normal(40, 2, 8), 1, 2);
    Matrix places = Clouds.affine(Clouds.normal(80, 2, 9), 3, 0);
    double[] f = plan(a, b, 1).sourcePotential(places);
    double[] convex = plan(a, b, 2).sourcePotential(places);
    double steepest = 0;
    for (int i = 0; i < f.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(places, i, places, j);
        assertThat(Math.abs(f[i] - f[j])).isLessThanOrEqualTo(distance * (1 + 1e-12));
        steepest = Math.max(steepest, Math.abs(convex[i] - convex[j]) / distance);
      }
    }
    assertThat(steepest).as("the potential of the squared distance").isGreaterThan(1.5);
  }

  /** S4-14: Phi(x_i) + Phi*(y_j) >= x_i.y_j, with equality for what goes together. */
  @Test
  void theConvexPotentialSupportsTheMoves() {
    Matrix a = Clouds.normal(25, 3, 10);
    Matrix b = Clouds.normal(25, 3, 11);
    OptimalPlan plan = plan(a, b, 2);
    double[] phi = plan.convexPotential(a);
    double[] middle = plan.convexPotential(plan.coupling().at(0.5).points());
    for (int i = 0; i < 25; i++) {
      assertThat(middle[i]).isNotNaN();
      Matrix between = Clouds.affine(a.selectRows(new int[] {i, (i + 7) % 25}), 0.5, 0);
      Matrix mean = Matrix.zeros(1, 3);
      Arrays.setAll(mean.values(), k -> between.get(0, k) + between.get(1, k));
      assertThat(plan.convexPotential(mean)[0])
          .isLessThanOrEqualTo((phi[i] + phi[(i + 7) % 25]) / 2 + 1e-14);
    }
  }

  @Test
  void theTransposedPlanCostsTheSame() {
    Coupling plan = plan(weighted(20, 2, 12), weighted(30, 2, 13), 2).coupling();
    assertThat(plan.transposed().cost(2)).isCloseTo(plan.cost(2), within(1e-15));
    assertThat(plan.transposed().sourceMass()).containsExactly(plan.targetMass());
    assertThat(plan.transposed().matrix()).isEqualTo(plan.matrix().transposed());
  }

  /** S4-08: the glued plan is a coupling of the outer laws, and its cost the triangle bound. */
  @Test
  void gluedPlansProveTheTriangleInequality() {
    WeightedPoints p = weighted(20, 2, 14);
    WeightedPoints q = weighted(25, 2, 15);
    WeightedPoints r = weighted(15, 2, 16);
    OptimalPlan first = plan(p, q, 2);
    OptimalPlan second = plan(q, r, 2);
    Coupling glued = first.coupling().glued(second.coupling());
    OptimalPlan direct = plan(p, r, 2);
    assertThat(direct.marginalError(glued)).isLessThan(1e-13);
    double through = Math.sqrt(glued.cost(2));
    assertThat(through).isLessThanOrEqualTo(first.distance() + second.distance());
    assertThat(through).isGreaterThan(direct.distance());
    assertThat(direct.gap(glued)).isGreaterThan(0.01);
  }

  @Test
  void gluingNeedsTheSameLawInTheMiddle() {
    Matrix a = Clouds.normal(5, 2, 17);
    Matrix b = Clouds.normal(5, 2, 18);
    Coupling plan = plan(a, b, 2).coupling();
    Fault fault = catchThrowableOfType(Fault.class, () -> plan.glued(plan));
    assertThat(fault.code()).isEqualTo("E0740");
    assertThat(plan.glued(plan.transposed()).cost(2)).isZero();
  }

  /** The displacement interpolation is a geodesic of constant speed. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.5, 1})
  void onTheWayTheDistanceGrowsWithTime(double t) {
    WeightedPoints a = weighted(20, 2, 19);
    WeightedPoints b = weighted(20, 2, 20);
    OptimalPlan plan = plan(a, b, 2);
    WeightedPoints middle = plan.coupling().at(t);
    assertThat(plan(a, middle, 2).distance()).isCloseTo(t * plan.distance(), within(1e-7));
    assertThat(plan(middle, b, 2).distance()).isCloseTo((1 - t) * plan.distance(), within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void thereIsNothingOutsideTheWay(double t) {
    Coupling plan = plan(Matrix.scalar(0), Matrix.scalar(1), 2).coupling();
    assertThat(catchThrowableOfType(Fault.class, () -> plan.at(t)).code()).isEqualTo("E0742");
  }
}
