package org.difflow.stepping;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;

/**
 * Numbers for each sample of a tile, block by block: coordinate j of lane i of a block stands at
 * {@code j*lanes + i}.
 */
record Panels(Blocks blocks, int columns, double[][] values) {
  static Panels empty(Blocks blocks, int columns) {
    double[][] values = new double[blocks.count()][];
    for (int block = 0; block < values.length; block++) {
      values[block] = new double[Math.multiplyExact(columns, blocks.lanes(block))];
    }
    return new Panels(blocks, columns, values);
  }

  /** The rows of a matrix, one per sample. */
  static Panels of(Blocks blocks, Matrix matrix) {
    Panels result = empty(blocks, matrix.columns());
    result.forEachBlock((panel, first) -> result.read(matrix, panel, first));
    return result;
  }

  /** One row per sample. */
  Matrix matrix() {
    Matrix result = Matrix.zeros(blocks.rows(), columns);
    forEachBlock((panel, first) -> write(panel, first, result));
    return result;
  }

  /** The same vector for every sample. */
  void fill(double[] vector) {
    for (double[] panel : values) {
      int lanes = panel.length / columns;
      for (int column = 0; column < columns; column++) {
        Arrays.fill(panel, column * lanes, (column + 1) * lanes, vector[column]);
      }
    }
  }

  /** The first row that has a number that is not finite. */
  OptionalInt firstNotFinite() {
    return IntStream.range(0, values.length)
        .filter(block -> !isFinite(values[block]))
        .flatMap(block -> rows(block).filter(row -> !isFinite(row)))
        .findFirst();
  }

  private IntStream rows(int block) {
    return IntStream.range(blocks.first(block), blocks.first(block) + blocks.lanes(block));
  }

  private boolean isFinite(int row) {
    return IntStream.range(0, columns).allMatch(column -> Double.isFinite(get(row, column)));
  }

  /** A number times zero is zero unless it is not finite. */
  private static boolean isFinite(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += 0 * number;
    }
    return sum == 0;
  }

  double get(int row, int column) {
    int block = row / blocks.width();
    return values[block][column * blocks.lanes(block) + row - blocks.first(block)];
  }

  double[] block(int block) {
    return values[block];
  }

  private interface Visit {
    void panel(double[] panel, int first);
  }

  private void forEachBlock(Visit visit) {
    for (int block = 0; block < values.length; block++) {
      visit.panel(values[block], blocks.first(block));
    }
  }

  private void read(Matrix matrix, double[] panel, int first) {
    int lanes = panel.length / columns;
    for (int lane = 0; lane < lanes; lane++) {
      int row = (first + lane) * columns;
      for (int column = 0; column < columns; column++) {
        panel[column * lanes + lane] = matrix.values()[row + column];
      }
    }
  }

  private void write(double[] panel, int first, Matrix result) {
    int lanes = panel.length / columns;
    for (int lane = 0; lane < lanes; lane++) {
      int row = (first + lane) * columns;
      for (int column = 0; column < columns; column++) {
        result.values()[row + column] = panel[column * lanes + lane];
      }
    }
  }
}
