package org.difflow.equation;

import java.util.Arrays;
import org.difflow.data.Matrix;

/** The field (f, -div f) of a state and the log density that it carries (S0-64). */
record CarriedDensity(Field field) implements Field {
  @Override
  public int dimension() {
    return field.dimension() + 1;
  }

  @Override
  public Matrix at(Matrix points, double t) {
    int d = field.dimension();
    Matrix result = Matrix.zeros(points.rows(), d + 1);
    for (int i = 0; i < points.rows(); i++) {
      double[] x = Arrays.copyOf(points.row(i), d);
      System.arraycopy(field.at(x, t), 0, result.values(), i * (d + 1), d);
      result.values()[i * (d + 1) + d] = -field.divergence(x, t);
    }
    return result;
  }
}
