package org.difflow.distribution;

import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.noise.Noise;

/**
 * The normal law with independent coordinates, x_k = mean_k + std_k * eps_k with eps ~ N(0, I).
 * {@code mean} and {@code std} are 1 x d rows; a 1 x 1 stretches. A standard deviation of 0 is a
 * point mass: it has draws but no density.
 */
public record Normal(Matrix mean, Matrix std) implements Distribution {
  /** log(2*pi). */
  public static final double LOG_TWO_PI = 1.8378770664093454835606594728112;

  public Normal {
    requireRow("mean", mean);
    requireRow("std", std);
    requireAll(mean, Double::isFinite, "the mean of a normal law has to be finite");
    requireAll(
        std,
        deviation -> deviation >= 0 && Double.isFinite(deviation),
        "the standard deviation of a normal law cannot be negative or infinite");
    if (mean.columns() != 1 && std.columns() != 1) {
      Dimensions.requireSame(mean.columns(), std.columns());
    }
  }

  public static Normal of(double mean, double std) {
    return new Normal(Matrix.scalar(mean), Matrix.scalar(std));
  }

  @Override
  public OptionalInt dimension() {
    int columns = Math.max(mean.columns(), std.columns());
    return columns == 1 ? OptionalInt.empty() : OptionalInt.of(columns);
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    requireFit(dimension);
    double[] values = new double[Math.multiplyExact(draws.count(), dimension)];
    for (int row = 0; row < draws.count(); row++) {
      drawRow(values, row, dimension, draws);
    }
    return Matrix.of(draws.count(), dimension, values);
  }

  private void drawRow(double[] values, int row, int dimension, Draws draws) {
    int offset = row * dimension;
    Noise.normals(
        draws.seed(),
        draws.first() + row,
        Draws.STEP,
        draws.use(),
        Draws.TURN,
        values,
        offset,
        dimension);
    for (int column = 0; column < dimension; column++) {
      values[offset + column] =
          Math.fma(deviation(column), values[offset + column], centre(column));
    }
  }

  /** {@code -sum((x - mean)^2/std^2)/2 - sum(log(std)) - d/2*log(2*pi)}. */
  @Override
  public Matrix logdensity(Matrix x) {
    requireDensity(x);
    double logNormalisation = logNormalisation(x.columns());
    Matrix result = Matrix.zeros(x.rows(), 1);
    for (int row = 0; row < x.rows(); row++) {
      result.values()[row] = logNormalisation - squaredDistance(x, row) / 2;
    }
    return result;
  }

  public Matrix density(Matrix x) {
    Matrix result = logdensity(x);
    double[] values = result.values();
    for (int row = 0; row < values.length; row++) {
      values[row] = Elementary.exp(values[row]);
    }
    return result;
  }

  /** {@code (mean - x)/std^2}, the gradient of {@link #logdensity}. */
  public Matrix score(Matrix x) {
    requireDensity(x);
    Matrix result = Matrix.zeros(x.rows(), x.columns());
    for (int index = 0; index < result.values().length; index++) {
      int column = index % x.columns();
      result.values()[index] = -standardised(x.values()[index], column) / deviation(column);
    }
    return result;
  }

  private double logNormalisation(int dimension) {
    double sum = 0;
    for (int column = 0; column < dimension; column++) {
      sum += Elementary.log(deviation(column));
    }
    return -sum - dimension * LOG_TWO_PI / 2;
  }

  private double squaredDistance(Matrix x, int row) {
    double sum = 0;
    for (int column = 0; column < x.columns(); column++) {
      double z = standardised(x.get(row, column), column);
      sum = Math.fma(z, z, sum);
    }
    return sum;
  }

  private double standardised(double value, int column) {
    return (value - centre(column)) / deviation(column);
  }

  private double centre(int column) {
    return Dimensions.entry(mean, column);
  }

  private double deviation(int column) {
    return Dimensions.entry(std, column);
  }

  private void requireFit(int dimension) {
    Dimensions.requireFit(mean, dimension);
    Dimensions.requireFit(std, dimension);
  }

  private void requireDensity(Matrix x) {
    requireFit(x.columns());
    requireAll(
        std, deviation -> deviation > 0, "a normal law with standard deviation 0 has no density");
  }

  private static void requireRow(String name, Matrix moments) {
    if (moments.rows() != 1 || moments.columns() == 0) {
      throw new Fault(
          "E0321",
          "the %s of a normal law is a number or one number per coordinate, not a %d x %d matrix"
              .formatted(name, moments.rows(), moments.columns()));
    }
  }

  private static void requireAll(Matrix moments, DoublePredicate allowed, String sentence) {
    for (double value : moments.values()) {
      if (!allowed.test(value)) {
        throw new Fault("E0541", sentence + ", here it is " + Decimals.shortest(value));
      }
    }
  }
}
