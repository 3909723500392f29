package org.difflow.equation;

import java.util.Arrays;
import org.difflow.data.Matrix;

/** The field (f, J*V) of a state x and d small displacements from it, the columns of V. */
record Tangent(Field field) implements Field {
  /** A state, and the displacements as the rows behind it. */
  static double[] start(double[] x) {
    int d = x.length;
    double[] start = Arrays.copyOf(x, d + d * d);
    for (int k = 0; k < d; k++) {
      start[d + k * (d + 1)] = 1;
    }
    return start;
  }

  @Override
  public int dimension() {
    return field.dimension() * (field.dimension() + 1);
  }

  @Override
  public Matrix at(Matrix points, double t) {
    Matrix result = Matrix.zeros(points.rows(), dimension());
    for (int i = 0; i < points.rows(); i++) {
      System.arraycopy(rate(points.row(i), t), 0, result.values(), i * dimension(), dimension());
    }
    return result;
  }

  private double[] rate(double[] state, double t) {
    int d = field.dimension();
    double[] x = Arrays.copyOf(state, d);
    Matrix jacobian = field.jacobian(x, t);
    double[] rate = Arrays.copyOf(field.at(x, t), state.length);
    for (int row = 1; row <= d; row++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          rate[row * d + i] += jacobian.get(i, j) * state[row * d + j];
        }
      }
    }
    return rate;
  }
}
