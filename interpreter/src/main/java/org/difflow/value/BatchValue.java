package org.difflow.value;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.stepping.PerSample;
import org.difflow.stepping.Tile;

/**
 * What a sampler's step computes with: one vector or one number for each of the samples of a tile.
 * The step is written for one sample; this value is all of them at once. Inside a run it is a value
 * of the tile's graph, whose numbers are computed when something asks for them; numbers that come
 * from elsewhere, one row per sample, join the graph where they meet it.
 */
public final class BatchValue extends GuestValue {
  private final Optional<Matrix> rows;
  private Optional<PerSample> value;

  public BatchValue(Matrix rows) {
    this.rows = Optional.of(rows);
    this.value = Optional.empty();
  }

  public BatchValue(PerSample value) {
    this.rows = Optional.empty();
    this.value = Optional.of(value);
  }

  /** Whether {@code elements} are numbers, at least one of them a number per sample. */
  static boolean areCoordinates(List<Object> elements) {
    return elements.stream().anyMatch(BatchValue.class::isInstance)
        && elements.stream().allMatch(BatchValue::isNumber);
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double || value instanceof BatchValue batch && batch.columns() == 1;
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
    return number instanceof BatchValue batch ? batch.matrix() : Matrix.scalar((Double) number);
  }

  /** The numbers, n x d or n x 1. */
  public Matrix matrix() {
    return rows.orElseGet(() -> value.orElseThrow().matrix());
  }

  /** Numbers per sample. */
  public int columns() {
    return value.map(PerSample::columns).orElseGet(() -> rows.orElseThrow().columns());
  }

  boolean isInGraph() {
    return value.isPresent();
  }

  /** The tile whose samples these are, if they are in its graph. */
  Optional<Tile> tile() {
    return value.map(PerSample::tile);
  }

  /**
   * As a value of the graph of {@code tile}; empty if these are not numbers of that many samples.
   */
  public Optional<PerSample> in(Tile tile) {
    if (value.isEmpty() && rows.orElseThrow().rows() == tile.rows()) {
      value = Optional.of(tile.given(rows.orElseThrow()));
    }
    return value.filter(own -> own.tile() == tile);
  }

  @Override
  public String kind() {
    return columns() == 1 ? "a number per sample" : "a vector per sample";
  }

  @Override
  public String display(Display display) {
    return display.matrix(matrix());
  }
}
