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
  /** Masses are whole numbers that add up to this. */
  private static final double WHOLE = 0x1p50;

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
   * The weights in units of 2^-50 of their sum. The sums up to each point are rounded, not the
   * weights, so that all masses together are exactly one and none is off by more than a unit.
   */
  long[] masses() {
    double[] sums = sums();
    double total = sums[sums.length - 1];
    long[] masses = new long[sums.length];
    long before = 0;
    for (int i = 0; i < masses.length; i++) {
      long upToHere = Math.round(sums[i] / total * WHOLE);
      masses[i] = upToHere - before;
      before = upToHere;
    }
    return masses;
  }

  /** The sums of the weights up to each point, in units of the largest so that none overflows. */
  private double[] sums() {
    double largest = Arrays.stream(weights).max().orElseThrow();
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weights[i] / largest;
      sums[i] = sum;
    }
    return sums;
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
