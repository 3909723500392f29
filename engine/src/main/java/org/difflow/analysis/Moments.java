package org.difflow.analysis;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;

/**
 * Mean and standard deviation of each column of an n x d matrix, as 1 x d rows: {@code mean = sum
 * x_i / n}, {@code std = sqrt(sum (x_i - mean)^2 / n)}, divided by n and not by n - 1. Differences
 * are taken before squares, and what the rounded mean is off by is taken out again, so that a large
 * offset costs no digits and a constant column has deviation 0.
 */
public record Moments(Matrix mean, Matrix std) {

  public static Moments of(Matrix points) {
    Matrix mean = Matrix.zeros(1, points.columns());
    Matrix std = Matrix.zeros(1, points.columns());
    for (int column = 0; column < points.columns(); column++) {
      double first = points.get(0, column);
      double centre = first + average(points, column, x -> x - first);
      double rest = average(points, column, x -> x - centre);
      double square = average(points, column, x -> (x - centre) * (x - centre));
      mean.values()[column] = centre + rest;
      std.values()[column] = Math.sqrt(Math.max(0, square - rest * rest));
    }
    return new Moments(mean, std);
  }

  private static double average(Matrix points, int column, DoubleUnaryOperator term) {
    return IntStream.range(0, points.rows())
            .mapToDouble(row -> term.applyAsDouble(points.get(row, column)))
            .sum()
        / points.rows();
  }
}
