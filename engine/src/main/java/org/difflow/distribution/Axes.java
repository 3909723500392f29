package org.difflow.distribution;

import java.util.Optional;
import org.difflow.data.Matrix;

/**
 * Orthonormal axes of R^d, the columns of a d x d matrix; without one they are the coordinate axes
 * of every dimension.
 */
public record Axes(Optional<Matrix> columns) {
  public static final Axes COORDINATES = new Axes(Optional.empty());

  /** The coordinates of the rows of {@code x} along the axes. */
  public Matrix along(Matrix x) {
    return columns.map(axes -> product(x, axes, false)).orElse(x);
  }

  /** The points whose coordinates along the axes are the rows of {@code y}. */
  public Matrix back(Matrix y) {
    return columns.map(axes -> product(y, axes, true)).orElse(y);
  }

  private static Matrix product(Matrix rows, Matrix axes, boolean transposed) {
    int d = axes.rows();
    Matrix result = Matrix.zeros(rows.rows(), d);
    for (int row = 0; row < rows.rows(); row++) {
      for (int i = 0; i < d; i++) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
          sum = Math.fma(rows.get(row, j), transposed ? axes.get(i, j) : axes.get(j, i), sum);
        }
        result.values()[row * d + i] = sum;
      }
    }
    return result;
  }
}
