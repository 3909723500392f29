package org.difflow.analysis;

import org.difflow.data.Matrix;

/**
 * What it costs to move one unit of mass from a row's point to a column's point, row by row.
 *
 * <p>The simplex method works on {@linkplain #wholeCosts whole numbers}, where sums are exact: it
 * ends, and its optimum is one.
 */
record CostMatrix(int rows, int columns, double[] costs) {
  /** 2^50: sums along any path through 2 x 2,000 points stay below 2^62. */
  private static final double LARGEST_WHOLE_COST = 0x1p50;

  /**
   * {@code cost[i][j] = sum_k ((a[i][k] - b[j][k])/unit)^2}, from the differences themselves: the
   * form with squares and a product loses all digits where the distance is small. The unit is a
   * power of two, at least 2^-1000, and keeps the squares within the doubles. O(rows columns d).
   */
  static CostMatrix squaredDistances(Matrix a, Matrix b, double unit, Pulse pulse) {
    double[] costs = new double[a.rows() * b.rows()];
    double[] transposed = transposed(b);
    for (int i = 0; i < a.rows(); i++) {
      addRow(costs, i, a, transposed, 1 / unit);
      pulse.spend((long) b.rows() * b.columns());
    }
    return new CostMatrix(a.rows(), b.rows(), costs);
  }

  /** {@code cost[i][j] = norm(a[i] - b[j])/unit}. */
  static CostMatrix distances(Matrix a, Matrix b, double unit, Pulse pulse) {
    CostMatrix result = squaredDistances(a, b, unit, pulse);
    for (int i = 0; i < result.costs.length; i++) {
      result.costs[i] = Math.sqrt(result.costs[i]);
    }
    return result;
  }

  /** The cost of a plan per unit of mass. */
  double meanCost(Plan plan) {
    double total = 0;
    double mass = 0;
    for (int k = 0; k < plan.masses().length; k++) {
      total += plan.masses()[k] * costs[plan.rows()[k] * columns + plan.columns()[k]];
      mass += plan.masses()[k];
    }
    return total / mass;
  }

  /** The unit of whole costs, 2^-50 of the largest cost. */
  double wholeUnit() {
    return largest() / LARGEST_WHOLE_COST;
  }

  /** The costs in units of {@link #wholeUnit}, rounded: off by less than 2^-50 of the largest. */
  long[] wholeCosts() {
    double largest = largest();
    double scale = largest == 0 ? 0 : LARGEST_WHOLE_COST / largest;
    long[] result = new long[costs.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.round(costs[i] * scale);
    }
    return result;
  }

  private double largest() {
    double largest = 0;
    for (double cost : costs) {
      largest = Math.max(largest, cost);
    }
    return largest;
  }

  /** Runs along the points of b in the inner loop, which the compiler turns into SIMD code. */
  private static void addRow(double[] costs, int i, Matrix a, double[] transposed, double scale) {
    int count = transposed.length / a.columns();
    int target = i * count;
    for (int k = 0; k < a.columns(); k++) {
      double coordinate = a.get(i, k);
      int source = k * count;
      for (int j = 0; j < count; j++) {
        double difference = (coordinate - transposed[source + j]) * scale;
        costs[target + j] += difference * difference;
      }
    }
  }

  private static double[] transposed(Matrix matrix) {
    double[] result = new double[matrix.values().length];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        result[column * matrix.rows() + row] = matrix.get(row, column);
      }
    }
    return result;
  }
}
