package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * The normal law with independent coordinates along some orthonormal axes Q: x = mean + Q*diag(c)*
 * Q^T*eps with eps ~ N(0, I), so its covariance is Q*diag(c^2)*Q^T. {@code mean} and {@code
 * deviations}, the c, are 1 x d rows; a 1 x 1 stretches. A deviation of 0 makes a law that has
 * draws but no density.
 */
public record Normal(Matrix mean, Matrix deviations, Axes axes) implements Centred {
  /** log(2*pi). */
  public static final double LOG_TWO_PI = 1.8378770664093454835606594728112;

  public Normal {
    requireRow("mean", mean);
    requireRow("std", deviations);
    requireAll(mean, Double::isFinite, "the mean of a normal law has to be finite");
    requireAll(
        deviations,
        deviation -> deviation >= 0 && Double.isFinite(deviation),
        "the standard deviation of a normal law cannot be negative or infinite");
    if (mean.columns() != 1 && deviations.columns() != 1) {
      Dimensions.requireSame(mean.columns(), deviations.columns());
    }
  }

  /** Independent coordinates with the standard deviations {@code std}. */
  public Normal(Matrix mean, Matrix std) {
    this(mean, std, Axes.COORDINATES);
  }

  public static Normal of(double mean, double std) {
    return new Normal(Matrix.scalar(mean), Matrix.scalar(std));
  }

  /**
   * The law with a covariance matrix; a mean that is a number stretches.
   *
   * @throws Fault E0561 and E0562 for a matrix that is no covariance
   */
  public static Normal withCovariance(Matrix mean, Matrix matrix) {
    Covariance covariance = Covariance.of(matrix);
    if (mean.columns() != 1) {
      Dimensions.requireSame(mean.columns(), matrix.rows());
    }
    return new Normal(mean, covariance.deviations(), covariance.axes());
  }

  @Override
  public Matrix centre() {
    return mean;
  }

  @Override
  public Normal around(Matrix centre) {
    return new Normal(centre, deviations, axes);
  }

  @Override
  public OptionalInt dimension() {
    int columns = Math.max(mean.columns(), deviations.columns());
    return columns == 1 ? OptionalInt.empty() : OptionalInt.of(columns);
  }

  /** The roots of the diagonal of the covariance. */
  @Override
  public Matrix std() {
    return axes.columns().map(this::diagonalRoots).orElse(deviations);
  }

  private Matrix diagonalRoots(Matrix columns) {
    Matrix result = Matrix.zeros(1, columns.rows());
    for (int row = 0; row < columns.rows(); row++) {
      double sum = 0;
      for (int axis = 0; axis < columns.columns(); axis++) {
        double part = columns.get(row, axis) * deviation(axis);
        sum = Math.fma(part, part, sum);
      }
      result.values()[row] = Math.sqrt(sum);
    }
    return result;
  }

  /** The covariance {@code Q*diag(c^2)*Q^T}, d x d. */
  public Matrix covariance(int dimension) {
    requireFit(dimension);
    return axes.columns()
        .map(columns -> axes.back(Broadcast.combine(columns, deviations, (q, c) -> q * c * c)))
        .orElseGet(() -> diagonal(dimension));
  }

  /** The rows of {@code x} times the covariance. */
  public Matrix timesCovariance(Matrix x) {
    return axes.back(Broadcast.combine(axes.along(x), deviations, (y, c) -> y * c * c));
  }

  /** The axes of the law, one per row and each as long as its deviation, d x d. */
  public Matrix principalVectors(int dimension) {
    requireFit(dimension);
    Matrix result = Matrix.zeros(dimension, dimension);
    for (int axis = 0; axis < dimension; axis++) {
      result.values()[axis * (dimension + 1)] = deviation(axis);
    }
    return axes.back(result);
  }

  private Matrix diagonal(int dimension) {
    Matrix result = Matrix.zeros(dimension, dimension);
    for (int axis = 0; axis < dimension; axis++) {
      result.values()[axis * (dimension + 1)] = deviation(axis) * deviation(axis);
    }
    return result;
  }

  /** Whether the coordinates are independent. */
  public boolean isDiagonal() {
    return axes.columns().isEmpty();
  }

  /** {@code mean + Q*diag(c)*Q^T*eps}: which of all possible axes Q holds does not matter. */
  @Override
  public Matrix sample(int dimension, Draws draws) {
    requireFit(dimension);
    Matrix noise = Matrix.zeros(draws.count(), dimension);
    for (int row = 0; row < draws.count(); row++) {
      draws.normals(row, noise.values(), row * dimension, dimension);
    }
    return isDiagonal() ? stretched(noise) : moved(turned(noise));
  }

  private Matrix turned(Matrix noise) {
    return axes.back(Broadcast.combine(axes.along(noise), deviations, (e, c) -> e * c));
  }

  private Matrix moved(Matrix centred) {
    return Broadcast.combine(centred, mean, Double::sum);
  }

  /** With one rounding for each coordinate. */
  private Matrix stretched(Matrix noise) {
    double[] values = noise.values();
    for (int index = 0; index < values.length; index++) {
      int column = index % noise.columns();
      values[index] = Math.fma(deviation(column), values[index], Dimensions.entry(mean, column));
    }
    return noise;
  }

  /** {@code -sum(z^2)/2 - sum(log(c)) - d/2*log(2*pi)} with z = Q^T*(x - mean)/c. */
  @Override
  public Matrix logdensity(Matrix x) {
    requireDensity(x);
    Matrix z = standardised(x);
    double logNormalisation = logNormalisation(x.columns());
    Matrix result = Matrix.zeros(x.rows(), 1);
    for (int row = 0; row < x.rows(); row++) {
      result.values()[row] = logNormalisation - squaredLength(z, row) / 2;
    }
    return result;
  }

  /** {@code -Q*(z/c)}, the gradient of {@link #logdensity}. */
  @Override
  public Matrix score(Matrix x) {
    requireDensity(x);
    return axes.back(Broadcast.combine(standardised(x), deviations, (z, c) -> 0 - z / c));
  }

  private double logNormalisation(int dimension) {
    double sum = 0;
    for (int axis = 0; axis < dimension; axis++) {
      sum += Elementary.log(deviation(axis));
    }
    return -sum - dimension * LOG_TWO_PI / 2;
  }

  private static double squaredLength(Matrix z, int row) {
    double sum = 0;
    for (int column = 0; column < z.columns(); column++) {
      sum = Math.fma(z.get(row, column), z.get(row, column), sum);
    }
    return sum;
  }

  private Matrix standardised(Matrix x) {
    Matrix centred = Broadcast.combine(x, mean, (value, centre) -> value - centre);
    return Broadcast.combine(axes.along(centred), deviations, (y, c) -> y / c);
  }

  /** The least standard deviation along any axis: where it is 0 there is no density. */
  public double leastDeviation() {
    return DoubleStream.of(deviations.values()).min().orElseThrow();
  }

  /** The one standard deviation along all axes, if it is one. */
  public OptionalDouble commonDeviation() {
    double first = deviation(0);
    return DoubleStream.of(deviations.values()).allMatch(other -> other == first)
        ? OptionalDouble.of(first)
        : OptionalDouble.empty();
  }

  private double deviation(int axis) {
    return Dimensions.entry(deviations, axis);
  }

  /** Around the mean, where all deviations are the same and positive. */
  @Override
  public Optional<Radius> radius(int dimension) {
    OptionalDouble common = commonDeviation();
    return common.isPresent() && common.getAsDouble() > 0
        ? Optional.of(new NormalRadius(common.getAsDouble(), dimension))
        : Optional.empty();
  }

  @Override
  public Optional<Univariate> onTheLine() {
    return dimension().isEmpty()
        ? radius(1).map(radius -> new Symmetric(mean.get(0, 0), radius))
        : Optional.empty();
  }

  private void requireFit(int dimension) {
    Dimensions.requireFit(mean, dimension);
    Dimensions.requireFit(deviations, dimension);
  }

  private void requireDensity(Matrix x) {
    requireFit(x.columns());
    requireAll(
        deviations,
        deviation -> deviation > 0,
        "a normal law with standard deviation 0 has no density");
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

  @Override
  public String words() {
    return "a normal law";
  }

  @Override
  public String toString() {
    String spread = isDiagonal() ? Dimensions.text(deviations) : "cov = ...";
    return "normal(" + Dimensions.text(mean) + ", " + spread + ")";
  }
}
