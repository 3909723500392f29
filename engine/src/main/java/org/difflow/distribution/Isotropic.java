package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * An isotropic law around a centre: x = centre + r*u with the radius r from a {@link RadialFamily}
 * and the direction u uniform on the unit sphere. A draw is exact: r is the quantile of a uniform
 * number, u a standard normal vector divided by its length.
 *
 * @param centre a 1 x d row, or 1 x 1 for a law that stretches to the dimension of its context
 */
public record Isotropic(Matrix centre, RadialFamily family) implements Centred {

  /** A law around the origin that stretches. */
  public static Isotropic of(RadialFamily family) {
    return new Isotropic(Matrix.scalar(0), family);
  }

  /** A law around the origin of R^d. */
  public static Isotropic in(int dimension, RadialFamily family) {
    return new Isotropic(Matrix.zeros(1, dimension), family);
  }

  @Override
  public Isotropic around(Matrix other) {
    return new Isotropic(other, family);
  }

  @Override
  public OptionalInt dimension() {
    return centre.columns() == 1 ? OptionalInt.empty() : OptionalInt.of(centre.columns());
  }

  @Override
  public Matrix mean() {
    if (!radius().hasMean()) {
      throw noMoment("mean");
    }
    return centre;
  }

  /** sqrt(E[r^2]/d), the same for each coordinate. */
  @Override
  public Matrix std() {
    double variance = radius().meanSquare() / centre.columns();
    if (!Double.isFinite(variance)) {
      throw noMoment("standard deviation");
    }
    return Matrix.filled(1, centre.columns(), Math.sqrt(variance));
  }

  private Fault noMoment(String moment) {
    return new Fault(
        "E0551",
        "%s has no %s: its tails are so heavy that the integral does not converge"
            .formatted(this, moment),
        "its `radial_quantile(0.5)` is finite, and says how wide it is");
  }

  private Radius radius() {
    return family.in(centre.columns());
  }

  @Override
  public Optional<Radius> radius(int dimension) {
    return Optional.of(family.in(dimension));
  }

  @Override
  public Optional<Univariate> onTheLine() {
    return centre.columns() == 1
        ? Optional.of(new Symmetric(centre.get(0, 0), radius()))
        : Optional.empty();
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    Dimensions.requireFit(centre, dimension);
    Radius radius = family.in(dimension);
    Matrix result = Matrix.zeros(draws.count(), dimension);
    for (int row = 0; row < draws.count(); row++) {
      draws.normals(row, result.values(), row * dimension, dimension);
      place(result, row, radius.quantile(draws.uniform(row, Draws.RADIUS_TURN)));
    }
    return result;
  }

  /** Turns a row of normal numbers into the point at {@code radius} in their direction. */
  private void place(Matrix points, int row, double radius) {
    int d = points.columns();
    double factor = radius / Math.sqrt(squaredLength(points, row));
    for (int column = 0; column < d; column++) {
      int index = row * d + column;
      points.values()[index] =
          Math.fma(factor, points.values()[index], Dimensions.entry(centre, column));
    }
  }

  private static double squaredLength(Matrix points, int row) {
    double sum = 0;
    for (int column = 0; column < points.columns(); column++) {
      double value = points.get(row, column);
      sum = Math.fma(value, value, sum);
    }
    return sum;
  }

  @Override
  public Matrix logdensity(Matrix x) {
    Dimensions.requireFit(centre, x.columns());
    DoubleUnaryOperator logdensity = family.in(x.columns())::logdensity;
    Matrix result = Matrix.zeros(x.rows(), 1);
    for (int row = 0; row < x.rows(); row++) {
      result.values()[row] = logdensity.applyAsDouble(distance(x, row));
    }
    return result;
  }

  /** {@code slope(r)*(x - centre)/r}, and 0 in the centre, where all directions are alike. */
  @Override
  public Matrix score(Matrix x) {
    Dimensions.requireFit(centre, x.columns());
    Radius radius = family.in(x.columns());
    Matrix result = Matrix.zeros(x.rows(), x.columns());
    for (int row = 0; row < x.rows(); row++) {
      double r = distance(x, row);
      double factor = r == 0 ? 0 : radius.slope(r) / r;
      for (int column = 0; column < x.columns(); column++) {
        // Zero added keeps a zero without a sign.
        result.values()[row * x.columns() + column] = Math.fma(factor, offset(x, row, column), 0);
      }
    }
    return result;
  }

  private double distance(Matrix x, int row) {
    double sum = 0;
    for (int column = 0; column < x.columns(); column++) {
      double offset = offset(x, row, column);
      sum = Math.fma(offset, offset, sum);
    }
    return Math.sqrt(sum);
  }

  private double offset(Matrix x, int row, int column) {
    return x.get(row, column) - Dimensions.entry(centre, column);
  }

  @Override
  public String words() {
    return family.words();
  }

  @Override
  public String toString() {
    return family.toString();
  }
}
