package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * The law of a finite data set: point i (row i of an M x d matrix) with weight w_i > 0, the weights
 * summing to one. It has draws and moments but no density.
 */
public final class Points implements Distribution {
  private final Matrix points;
  private final Weights weights;

  private Points(Matrix points, Weights weights) {
    this.points = points;
    this.weights = weights;
  }

  /** Points of equal weight. */
  public static Points of(Matrix points) {
    requireNumbers(points);
    return new Points(points, Weights.equal(points.rows()));
  }

  /** Points with weights in proportion to {@code weights}. */
  public static Points weighted(Matrix points, double... weights) {
    requireNumbers(points);
    if (weights.length != points.rows()) {
      throw new Fault(
          "E0322",
          "there must be one weight for each of the %d points, and here are %d"
              .formatted(points.rows(), weights.length));
    }
    return new Points(points, Weights.of("points", weights));
  }

  /** The M x d matrix of points. */
  public Matrix points() {
    return points;
  }

  /** The weights, M x 1, summing to one. */
  public Matrix weights() {
    return Matrix.columnVector(IntStream.range(0, count()).mapToDouble(this::weight).toArray());
  }

  /** The weight of one point. */
  public double weight(int point) {
    return weights.normalised(point);
  }

  public int count() {
    return points.rows();
  }

  @Override
  public OptionalInt dimension() {
    return OptionalInt.of(points.columns());
  }

  /** {@code sum of w_i*p_i}; with equal weights a sum divided by M. */
  @Override
  public Matrix mean() {
    return perColumn(this::meanOf);
  }

  /** {@code sqrt(sum of w_i*(p_i - mean)^2)}; with equal weights a sum divided by M. */
  @Override
  public Matrix std() {
    return perColumn(this::deviationOf);
  }

  private double meanOf(int column) {
    return weights.average(row -> points.get(row, column));
  }

  private double deviationOf(int column) {
    double mean = meanOf(column);
    return Math.sqrt(
        weights.average(
            row -> {
              double deviation = points.get(row, column) - mean;
              return deviation * deviation;
            }));
  }

  private Matrix perColumn(IntToDoubleFunction moment) {
    return Matrix.rowVector(IntStream.range(0, points.columns()).mapToDouble(moment).toArray());
  }

  /** Points drawn with replacement, by the inverse of the cumulative weights. */
  @Override
  public Matrix sample(int dimension, Draws draws) {
    Dimensions.requireSame(points.columns(), dimension);
    Matrix result = Matrix.zeros(draws.count(), dimension);
    for (int row = 0; row < draws.count(); row++) {
      int picked = weights.pick(draws.uniform(row, Draws.TURN));
      System.arraycopy(
          points.values(), picked * dimension, result.values(), row * dimension, dimension);
    }
    return result;
  }

  /** The empirical distribution, of points on the line. */
  @Override
  public Optional<Univariate> onTheLine() {
    return points.columns() == 1
        ? Optional.of(new Steps(points.values(), weights))
        : Optional.empty();
  }

  @Override
  public String words() {
    return "a data set";
  }

  @Override
  public String toString() {
    return count() + " points, d = " + points.columns();
  }

  private static void requireNumbers(Matrix points) {
    if (points.rows() == 0 || points.columns() == 0) {
      throw new Fault(
          "E0542",
          "a distribution needs at least one point in one dimension, not a %d x %d matrix"
              .formatted(points.rows(), points.columns()));
    }
    for (int index = 0; index < points.values().length; index++) {
      if (!Double.isFinite(points.values()[index])) {
        throw new Fault(
            "E0543",
            "every coordinate of a data point has to be finite, but row %d, column %d is %s (from 0)"
                .formatted(
                    index / points.columns(),
                    index % points.columns(),
                    Decimals.shortest(points.values()[index])));
      }
    }
  }
}
