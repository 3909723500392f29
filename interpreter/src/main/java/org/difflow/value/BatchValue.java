package org.difflow.value;

import java.util.List;
import org.difflow.data.Matrix;

/**
 * What a sampler's step computes with: one vector (n x d) or one number (n x 1) for each of the n
 * samples of a tile. The step is written for one sample; this value is all of them at once.
 */
public final class BatchValue extends GuestValue {
  private final Matrix matrix;

  public BatchValue(Matrix matrix) {
    this.matrix = matrix;
  }

  /** Whether {@code elements} are numbers, at least one of them a number per sample. */
  static boolean areCoordinates(List<Object> elements) {
    return elements.stream().anyMatch(BatchValue.class::isInstance)
        && elements.stream().allMatch(BatchValue::isNumber);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double
        || value instanceof BatchValue batch && batch.matrix.columns() == 1;
  }

  /** One vector per sample, made of numbers that are one for all samples or one for each. */
  static BatchValue ofCoordinates(List<Object> numbers) {
    List<Matrix> columns = numbers.stream().map(BatchValue::column).toList();
    int rows = columns.stream().mapToInt(Matrix::rows).max().orElseThrow();
    Matrix result = Matrix.zeros(rows, columns.size());
    for (int i = 0; i < result.values().length; i++) {
      Matrix column = columns.get(i % columns.size());
      result.values()[i] = column.get(column.rows() == 1 ? 0 : i / columns.size(), 0);
    }
    return new BatchValue(result);
  }

  private static Matrix column(Object number) {
    return number instanceof BatchValue batch ? batch.matrix : Matrix.scalar((Double) number);
  }

  public Matrix matrix() {
    return matrix;
  }

  @Override
  public String kind() {
    return matrix.columns() == 1 ? "a number per sample" : "a vector per sample";
  }

  @Override
  public String display(Display display) {
    return display.matrix(matrix);
  }
}
