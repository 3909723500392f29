package org.difflow.model;

import java.util.function.IntToDoubleFunction;
import org.difflow.data.Matrix;

/**
 * Rows {@code from} to {@code to - 1} of a batch, one lane each, and some lanes more that stay
 * zero: C2 leaves a loop scalar for good if it once saw it run over a few lanes only, so that spare
 * lanes cost less.
 */
record RowRange(int from, int to) {
  private static final int MIN_LANES = 32;

  /** Doubles in the widest vectors there are. */
  private static final int LANES_PER_VECTOR = 8;

  int rows() {
    return to - from;
  }

  int lanes() {
    return Math.max(MIN_LANES, Math.ceilDiv(rows(), LANES_PER_VECTOR) * LANES_PER_VECTOR);
  }

  double[] lanesOf(IntToDoubleFunction valueOfRow) {
    double[] result = new double[lanes()];
    for (int lane = 0; lane < rows(); lane++) {
      result[lane] = valueOfRow.applyAsDouble(from + lane);
    }
    return result;
  }

  /** The entries of these rows in a column with one entry per row of the batch. */
  double[] lanesOf(double[] column) {
    return lanesOf(row -> column[row]);
  }

  /** Coordinate by coordinate, filled up with zero coordinates to {@code paddedDimension}. */
  double[][] lanesOf(Matrix batch, int paddedDimension) {
    double[][] result = new double[paddedDimension][lanes()];
    for (int lane = 0; lane < rows(); lane++) {
      for (int column = 0; column < batch.columns(); column++) {
        result[column][lane] = batch.get(from + lane, column);
      }
    }
    return result;
  }
}
