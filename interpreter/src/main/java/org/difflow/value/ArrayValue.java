package org.difflow.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/**
 * Numbers of one shape: a vector (kept as one row) or a matrix. As points, a vector is one point
 * and a matrix one point per row.
 */
public final class ArrayValue extends GuestValue implements HasElements {
  private final Matrix matrix;
  private final boolean vector;

  private ArrayValue(Matrix matrix, boolean vector) {
    this.matrix = matrix;
    this.vector = vector;
  }

  public static ArrayValue vector(double... values) {
    return new ArrayValue(Matrix.rowVector(values), true);
  }

  public static ArrayValue matrix(Matrix matrix) {
    return new ArrayValue(matrix, false);
  }

  /** A vector if {@code vector}, which needs one row, else a matrix. */
  public static ArrayValue of(Matrix matrix, boolean vector) {
    return new ArrayValue(matrix, vector);
  }

  /** The vector or matrix that {@code elements} form, or a plain list if they form none. */
  public static GuestValue ofElements(List<Object> elements) {
    if (BatchValue.areCoordinates(elements)) {
      return BatchValue.ofCoordinates(elements);
    }
    if (!elements.isEmpty() && elements.stream().allMatch(Double.class::isInstance)) {
      return vector(elements.stream().mapToDouble(Double.class::cast).toArray());
    }
    return rowsOfOneLength(elements) ? stack(elements) : new ListValue(elements);
  }

  private static boolean rowsOfOneLength(List<Object> elements) {
    return !elements.isEmpty()
        && elements.stream().allMatch(e -> e instanceof ArrayValue row && row.isVector())
        && elements.stream().mapToInt(e -> ((ArrayValue) e).length()).distinct().count() == 1;
  }

  private static ArrayValue stack(List<Object> rows) {
    int columns = ((ArrayValue) rows.getFirst()).length();
    Matrix result = Matrix.zeros(rows.size(), columns);
    for (int i = 0; i < rows.size(); i++) {
      double[] row = ((ArrayValue) rows.get(i)).matrix.values();
      System.arraycopy(row, 0, result.values(), i * columns, columns);
    }
    return matrix(result);
  }

  /** Each number put through {@code operation}. */
  public ArrayValue map(DoubleUnaryOperator operation) {
    return new ArrayValue(Broadcast.map(matrix, operation), vector);
  }

  public Matrix matrix() {
    return matrix;
  }

  public boolean isVector() {
    return vector;
  }

  /** The number of elements of a vector, of rows of a matrix. */
  @Override
  public int length() {
    return vector ? matrix.columns() : matrix.rows();
  }

  /** The number or the row at {@code index}. */
  @Override
  public Object element(int index) {
    return vector ? (Object) matrix.get(0, index) : vector(matrix.row(index));
  }

  @Override
  public String kind() {
    return vector
        ? "a vector of " + matrix.columns() + (matrix.columns() == 1 ? " number" : " numbers")
        : "a matrix of " + matrix.rows() + " x " + matrix.columns() + " numbers";
  }

  @Override
  public String display(Display display) {
    return vector ? display.vector(matrix) : display.matrix(matrix);
  }
}
