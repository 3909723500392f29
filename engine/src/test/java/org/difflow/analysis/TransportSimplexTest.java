package org.difflow.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.junit.jupiter.api.Test;

class TransportSimplexTest {
  private static final Pulse PULSE = new Pulse(() -> {});

  private static Plan solve(Masses masses, long[] costs) {
    return TransportSimplex.solve(masses, costs, PULSE);
  }

  private static long[] randomCosts(SplittableRandom random, int count, long bound) {
    return random.longs(count, 0, bound).toArray();
  }

  /** Positive masses with this sum. */
  private static long[] randomMasses(SplittableRandom random, int count, long sum) {
    long[] masses = new long[count];
    Arrays.fill(masses, 1);
    long left = sum - count;
    for (int i = 1; i < count; i++) {
      long part = random.nextLong(left + 1) / 2;
      masses[i] += part;
      left -= part;
    }
    masses[0] += left;
    return masses;
  }

  private static BigInteger cost(Plan plan, long[] costs, int columns) {
    return IntStream.range(0, plan.masses().length)
        .mapToObj(k -> times(plan.masses()[k], costs[plan.rows()[k] * columns + plan.columns()[k]]))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger times(long left, long right) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
  }

  private static BigInteger priceOf(long[] masses, long[] prices) {
    return IntStream.range(0, masses.length)
        .mapToObj(i -> times(masses[i], prices[i]))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static void assertFeasible(Plan plan, Masses masses) {
    long[] rows = new long[masses.rows().length];
    long[] columns = new long[masses.columns().length];
    for (int k = 0; k < plan.masses().length; k++) {
      assertThat(plan.masses()[k]).isPositive();
      rows[plan.rows()[k]] += plan.masses()[k];
      columns[plan.columns()[k]] += plan.masses()[k];
    }
    assertThat(rows).isEqualTo(masses.rows());
    assertThat(columns).isEqualTo(masses.columns());
  }

  private static long smallestReducedCost(Plan plan, long[] costs) {
    int columns = plan.columnPrices().length;
    return IntStream.range(0, costs.length)
        .mapToLong(k -> costs[k] - plan.rowPrices()[k / columns] - plan.columnPrices()[k % columns])
        .min()
        .orElseThrow();
  }

  /** Primal and dual feasible with the same value, all in exact arithmetic: optimal. */
  private static void assertOptimal(Plan plan, Masses masses, long[] costs) {
    assertFeasible(plan, masses);
    assertThat(smallestReducedCost(plan, costs)).isNotNegative();
    assertThat(cost(plan, costs, masses.columns().length))
        .isEqualTo(
            priceOf(masses.rows(), plan.rowPrices())
                .add(priceOf(masses.columns(), plan.columnPrices())));
  }

  @Test
  void randomProblemsOfAllShapesAreSolvedWithProof() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 400; trial++) {
      int rows = random.nextInt(1, 30);
      int columns = random.nextInt(1, 30);
      long sum = 60 + random.nextLong(1L << random.nextInt(1, 50));
      Masses masses =
          new Masses(randomMasses(random, rows, sum), randomMasses(random, columns, sum));
      long[] costs = randomCosts(random, rows * columns, 1L << random.nextInt(1, 51));
      assertOptimal(solve(masses, costs), masses, costs);
    }
  }

  @Test
  void tiesAndEqualMassesDoNotKeepItFromEnding() {
    SplittableRandom random = new SplittableRandom(12);
    for (int n : new int[] {1, 2, 7, 40, 300}) {
      long[] ones = new long[n];
      Arrays.fill(ones, 1);
      Masses masses = new Masses(ones, ones.clone());
      long[] costs = randomCosts(random, n * n, 3);
      assertOptimal(solve(masses, costs), masses, costs);
      assertOptimal(solve(masses, new long[n * n]), masses, new long[n * n]);
    }
  }

  @Test
  void theLargestProblemOfPointsIsSolvedWithProof() {
    Matrix a = Clouds.normal(2000, 2, 1);
    Matrix b = Clouds.normal(1999, 2, 2);
    Masses masses = Masses.of(WeightedPoints.uniform(a), WeightedPoints.uniform(b));
    long[] costs = CostMatrix.squaredDistances(a, b, 1, PULSE).wholeCosts();
    assertOptimal(solve(masses, costs), masses, costs);
  }

  @Test
  void theLargestMassesAndCostsDoNotOverflow() {
    int n = 2000;
    long[] costs = new long[n * n];
    long[] masses = WeightedPoints.uniform(Matrix.zeros(n, 1)).masses();
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        costs[row * n + column] = column <= row ? 0 : 1L << 50;
      }
    }
    Masses both = new Masses(masses, masses.clone());
    Plan plan = solve(both, costs);
    assertOptimal(plan, both, costs);
    assertThat(cost(plan, costs, n)).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void smallAssignmentsAgreeWithTryingAllPermutations() {
    SplittableRandom random = new SplittableRandom(13);
    for (int trial = 0; trial < 50; trial++) {
      int n = random.nextInt(1, 7);
      long[] ones = new long[n];
      Arrays.fill(ones, 1);
      long[] costs = randomCosts(random, n * n, 1000);
      Plan plan = solve(new Masses(ones, ones), costs);
      assertThat(cost(plan, costs, n)).isEqualTo(BigInteger.valueOf(cheapest(costs, n, 0, 0)));
    }
  }

  /** The cheapest way to assign the rows from {@code row} on to the columns not in {@code used}. */
  private static long cheapest(long[] costs, int n, int row, int used) {
    if (row == n) {
      return 0;
    }
    return IntStream.range(0, n)
        .filter(column -> (used & 1 << column) == 0)
        .mapToLong(
            column -> costs[row * n + column] + cheapest(costs, n, row + 1, used | 1 << column))
        .min()
        .orElseThrow();
  }

  @Test
  void aDearerPlanIsNotCalledOptimal() {
    Masses masses = new Masses(new long[] {1, 1}, new long[] {1, 1});
    long[] costs = {0, 1, 1, 0};
    Plan swapped =
        new Plan(
            new int[] {0, 1}, new int[] {1, 0}, new long[] {1, 1}, new long[2], new long[] {1, 1});
    assertFeasible(swapped, masses);
    assertThat(smallestReducedCost(swapped, costs)).isNegative();
    assertThat(cost(swapped, costs, 2)).isGreaterThan(cost(solve(masses, costs), costs, 2));
  }
}
