package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.BatchValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.Kind;
import org.difflow.value.SamplesValue;

/** Linear algebra. */
final class Matrices {
  private Matrices() {}

  /** {@code transpose(m)}: rows as columns. */
  static Object transpose(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof ArrayValue array && array.isVector()) {
      throw new Fault(
          "E0334",
          array.kind() + " is no matrix, so it has no transpose",
          "stack(v) is the matrix with the one row v, transpose(stack(v)) that with the one"
              + " column");
    }
    return ArrayValue.matrix(Coerce.points("m", arguments[0]).transposed());
  }

  /**
   * {@code matmul(a, b)}: the matrix product. A vector on the left is a row, on the right a column,
   * as in NumPy; in a step the vector of each sample is one.
   */
  static Object matmul(DifflowContext context, Object[] arguments) {
    Object a = arguments[0];
    Object b = arguments[1];
    boolean column = isVector(b);
    Matrix left = matrix("a", a);
    Matrix right = column ? matrix("b", b).transposed() : matrix("b", b);
    if (left.columns() != right.rows() || a instanceof BatchValue && b instanceof BatchValue) {
      throw new Fault("E0335", "%s cannot be multiplied with %s".formatted(Kind.of(a), Kind.of(b)));
    }
    return shaped(a, b, product(left, right));
  }

  private static Object shaped(Object a, Object b, Matrix product) {
    if (a instanceof BatchValue) {
      return new BatchValue(product);
    }
    if (b instanceof BatchValue) {
      return new BatchValue(product.transposed());
    }
    if (isVector(a) && isVector(b)) {
      return product.get(0, 0);
    }
    return isVector(a) || isVector(b)
        ? ArrayValue.vector(product.values())
        : ArrayValue.matrix(product);
  }

  private static boolean isVector(Object value) {
    return value instanceof BatchValue || value instanceof ArrayValue array && array.isVector();
  }

  private static Matrix matrix(String parameter, Object value) {
    return switch (value) {
      case ArrayValue array -> array.matrix();
      case BatchValue batch -> batch.matrix();
      case SamplesValue samples -> samples.points();
      case DistributionValue law -> Coerce.points(parameter, law);
      default -> throw Coerce.unfit(parameter, "a matrix or a vector", value);
    };
  }

  private static Matrix product(Matrix left, Matrix right) {
    Matrix result = Matrix.zeros(left.rows(), right.columns());
    for (int i = 0; i < left.rows(); i++) {
      for (int k = 0; k < right.rows(); k++) {
        addRow(result, i, left.get(i, k), right, k);
      }
    }
    return result;
  }

  private static void addRow(Matrix result, int row, double factor, Matrix right, int source) {
    int columns = result.columns();
    for (int j = 0; j < columns; j++) {
      result.values()[row * columns + j] += factor * right.get(source, j);
    }
  }
}
