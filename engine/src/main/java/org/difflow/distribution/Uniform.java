package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalInt;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * The uniform law on the box lower_k <= x_k <= upper_k. The ends are 1 x d rows; a 1 x 1 stretches.
 * Mean (lower + upper)/2, standard deviation (upper - lower)/sqrt(12).
 */
public record Uniform(Matrix lower, Matrix upper) implements Continuous {

  public Uniform {
    if (lower.columns() != 1 && upper.columns() != 1) {
      Dimensions.requireSame(lower.columns(), upper.columns());
    }
    for (int column = 0; column < Math.max(lower.columns(), upper.columns()); column++) {
      requireRising(Dimensions.entry(lower, column), Dimensions.entry(upper, column));
    }
  }

  private static void requireRising(double lower, double upper) {
    if (!(lower < upper) || !Double.isFinite(upper - lower)) {
      throw new Fault(
          "E0553",
          "a uniform law goes from a number to a larger one, and not from %s to %s"
              .formatted(Decimals.shortest(lower), Decimals.shortest(upper)));
    }
  }

  public static Uniform of(double lower, double upper) {
    return new Uniform(Matrix.scalar(lower), Matrix.scalar(upper));
  }

  @Override
  public OptionalInt dimension() {
    int columns = Math.max(lower.columns(), upper.columns());
    return columns == 1 ? OptionalInt.empty() : OptionalInt.of(columns);
  }

  @Override
  public Uniform in(int dimension) {
    return dimension().isPresent() || dimension == 1
        ? this
        : new Uniform(Matrix.filled(1, dimension, from(0)), Matrix.filled(1, dimension, to(0)));
  }

  @Override
  public Matrix mean() {
    return Broadcast.combine(lower, upper, (a, b) -> a + (b - a) / 2);
  }

  @Override
  public Matrix std() {
    return Broadcast.combine(lower, upper, (a, b) -> (b - a) / Math.sqrt(12));
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    requireFit(dimension);
    Matrix result = Matrix.zeros(draws.count(), dimension);
    for (int row = 0; row < draws.count(); row++) {
      double[] shares = draws.uniforms(row, Draws.TURN, dimension);
      for (int column = 0; column < dimension; column++) {
        result.values()[row * dimension + column] =
            Math.fma(width(column), shares[column], from(column));
      }
    }
    return result;
  }

  /** {@code -sum of log(upper - lower)} in the box, {@code -inf} outside. */
  @Override
  public Matrix logdensity(Matrix x) {
    requireFit(x.columns());
    double inside = 0;
    for (int column = 0; column < x.columns(); column++) {
      inside -= Elementary.log(width(column));
    }
    Matrix result = Matrix.zeros(x.rows(), 1);
    for (int row = 0; row < x.rows(); row++) {
      result.values()[row] = contains(x, row) ? inside : Double.NEGATIVE_INFINITY;
    }
    return result;
  }

  /** 0 in the box. */
  @Override
  public Matrix score(Matrix x) {
    requireFit(x.columns());
    for (int row = 0; row < x.rows(); row++) {
      if (!contains(x, row)) {
        throw new Fault(
            "E0554",
            "%s has no score where its density is 0, as at row %d of x".formatted(words(), row));
      }
    }
    return Matrix.zeros(x.rows(), x.columns());
  }

  private boolean contains(Matrix x, int row) {
    for (int column = 0; column < x.columns(); column++) {
      double value = x.get(row, column);
      if (!(from(column) <= value && value <= to(column))) {
        return false;
      }
    }
    return true;
  }

  private double from(int column) {
    return Dimensions.entry(lower, column);
  }

  private double to(int column) {
    return Dimensions.entry(upper, column);
  }

  private double width(int column) {
    return to(column) - from(column);
  }

  private void requireFit(int dimension) {
    Dimensions.requireFit(lower, dimension);
    Dimensions.requireFit(upper, dimension);
  }

  @Override
  public Optional<Univariate> onTheLine() {
    return dimension().isEmpty() ? Optional.of(new Segment(from(0), to(0))) : Optional.empty();
  }

  private record Segment(double from, double to) implements Univariate {
    @Override
    public double cdf(double x) {
      return Math.clamp((x - from) / (to - from), 0, 1);
    }

    @Override
    public double tail(double x) {
      return Math.clamp((to - x) / (to - from), 0, 1);
    }

    @Override
    public double quantile(double p) {
      return Math.fma(to - from, p, from);
    }

    @Override
    public double upperQuantile(double q) {
      return Math.fma(from - to, q, to);
    }
  }

  @Override
  public String words() {
    return "a uniform law";
  }

  @Override
  public String toString() {
    return "uniform(" + Dimensions.text(lower) + ", " + Dimensions.text(upper) + ")";
  }
}
