package org.difflow.analysis;

import org.difflow.data.Matrix;

/**
 * Mean and standard deviation of each column of an n x d matrix, as 1 x d rows: {@code mean = sum
 * x_i / n}, {@code std = sqrt(sum (x_i - mean)^2 / n)}, divided by n and not by n - 1. The mean is
 * taken first and corrected by the mean of what is left, so that a large offset costs no digits.
 */
public record Moments(Matrix mean, Matrix std) {

  public static Moments of(Matrix points) {
    Matrix rough = columnMeans(points, Matrix.zeros(1, points.columns()), 1);
    Matrix mean = plus(rough, columnMeans(points, rough, 1));
    return new Moments(mean, sqrt(columnMeans(points, mean, 2)));
  }

  /** The mean over the rows of (x - centre)^power, power 1 or 2. */
  private static Matrix columnMeans(Matrix points, Matrix centre, int power) {
    Matrix result = Matrix.zeros(1, points.columns());
    for (int row = 0; row < points.rows(); row++) {
      for (int column = 0; column < points.columns(); column++) {
        double offset = points.get(row, column) - centre.get(0, column);
        result.values()[column] += (power == 1 ? offset : offset * offset) / points.rows();
      }
    }
    return result;
  }

  private static Matrix plus(Matrix left, Matrix right) {
    Matrix result = Matrix.zeros(1, left.columns());
    for (int column = 0; column < left.columns(); column++) {
      result.values()[column] = left.get(0, column) + right.get(0, column);
    }
    return result;
  }

  private static Matrix sqrt(Matrix row) {
    Matrix result = Matrix.zeros(1, row.columns());
    for (int column = 0; column < row.columns(); column++) {
      result.values()[column] = Math.sqrt(row.get(0, column));
    }
    return result;
  }
}
