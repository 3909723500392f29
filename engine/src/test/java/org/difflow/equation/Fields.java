package org.difflow.equation;

import java.util.function.BiFunction;
import org.difflow.data.Matrix;

/** Fields that are known by their values alone. */
final class Fields {
  private Fields() {}

  static Field of(int dimension, BiFunction<double[], Double, double[]> values) {
    return new Field() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public Matrix at(Matrix points, double t) {
        Matrix result = Matrix.zeros(points.rows(), dimension);
        for (int i = 0; i < points.rows(); i++) {
          double[] row = values.apply(points.row(i), t);
          System.arraycopy(row, 0, result.values(), i * dimension, dimension);
        }
        return result;
      }
    };
  }
}
