package org.difflow.equation;

import org.difflow.data.Matrix;

/** The right side of dx/dt = f(x, t) (S0-01), at n points at a time. */
public interface Field {
  /** Central differences lose least near the cube root of the rounding error. */
  double DIFFERENCE = Math.cbrt(Math.ulp(1.0));

  /** How many numbers a state has. */
  int dimension();

  /** The field at the rows of {@code points}, one row for each. */
  Matrix at(Matrix points, double t);

  /** The field at one point. */
  default double[] at(double[] x, double t) {
    return at(Matrix.rowVector(x), t).values();
  }

  /** df_i/dx_j in row i and column j: here by central differences, right to about ten digits. */
  default Matrix jacobian(double[] x, double t) {
    int d = x.length;
    Matrix jacobian = Matrix.zeros(dimension(), d);
    for (int j = 0; j < d; j++) {
      double step = DIFFERENCE * Math.max(1, Math.abs(x[j]));
      double[] right = at(moved(x, j, step), t);
      double[] left = at(moved(x, j, -step), t);
      for (int i = 0; i < right.length; i++) {
        jacobian.values()[i * d + j] = (right[i] - left[i]) / (2 * step);
      }
    }
    return jacobian;
  }

  /** The trace of the Jacobian. */
  default double divergence(double[] x, double t) {
    Matrix jacobian = jacobian(x, t);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += jacobian.get(i, i);
    }
    return sum;
  }

  private static double[] moved(double[] x, int coordinate, double step) {
    double[] moved = x.clone();
    moved[coordinate] += step;
    return moved;
  }
}
