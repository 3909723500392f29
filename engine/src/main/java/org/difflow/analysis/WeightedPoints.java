package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;
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
    long[] masses = masses();
    int[] kept = IntStream.range(0, masses.length).filter(i -> masses[i] > 0).toArray();
    double[] values =
        Arrays.stream(kept).boxed().flatMapToDouble(i -> DoubleStream.of(points.row(i))).toArray();
    return new WeightedPoints(
        Matrix.of(kept.length, points.columns(), values),
        Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
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
