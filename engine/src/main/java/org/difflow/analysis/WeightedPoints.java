package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * An n x d matrix of points, one weight for each of them. Weights are not negative and count in
 * proportion to their sum.
 */
public record WeightedPoints(Matrix points, double[] weights) {
  /** Masses are whole numbers that add up to this, but for their rounding. */
  private static final double UNITS = 0x1p50;

  public WeightedPoints {
    requireWeights(points.rows(), weights);
    weights = weights.clone();
  }

  /** Every point with the same weight. */
  public static WeightedPoints uniform(Matrix points) {
    double[] weights = new double[points.rows()];
    Arrays.fill(weights, 1);
    return new WeightedPoints(points, weights);
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  boolean isUniform() {
    return Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
  }

  /** The points that carry mass in {@link #masses}; the others have no part in any plan. */
  WeightedPoints withMass() {
    return select(rowsWithMass());
  }

  /** Where the points of {@link #withMass} stand among all. */
  int[] rowsWithMass() {
    long[] masses = masses();
    return IntStream.range(0, masses.length).filter(i -> masses[i] > 0).toArray();
  }

  /** These points in this order, with their weights. */
  WeightedPoints select(int... rows) {
    return new WeightedPoints(
        points.selectRows(rows), Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray());
  }

  /** The inner products of the points with a vector. */
  WeightedPoints along(double[] direction) {
    double[] places = new double[points.rows()];
    for (int row = 0; row < places.length; row++) {
      for (int column = 0; column < direction.length; column++) {
        places[row] = Math.fma(points.get(row, column), direction[column], places[row]);
      }
    }
    return new WeightedPoints(Matrix.columnVector(places), weights);
  }

  /**
   * At most {@code count} of the points with their weights, chosen at random without repetition: of
   * equally many points the same rows under the same seed.
   */
  public WeightedPoints subsample(int count, long seed) {
    return count >= points.rows() ? this : select(Subsample.of(points.rows(), count, seed));
  }

  /**
   * The weights in units of 2^-50 of their sum, rounded. The same weights in another order give the
   * same masses, since they are added up in the order of their size.
   */
  long[] masses() {
    double largest = Arrays.stream(weights).max().orElseThrow();
    double total = Arrays.stream(weights).map(weight -> weight / largest).sorted().sum();
    return Arrays.stream(weights)
        .mapToLong(weight -> Math.round(weight / largest / total * UNITS))
        .toArray();
  }

  private static void requireWeights(int rows, double[] weights) {
    if (weights.length != rows) {
      throw new Fault("E0713", "there are " + rows + " points and " + weights.length + " weights");
    }
    boolean good = Arrays.stream(weights).allMatch(w -> w >= 0 && Double.isFinite(w));
    if (!good || Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
      throw new Fault(
          "E0714", "weights must be finite and not negative, and at least one must be positive");
    }
  }
}
