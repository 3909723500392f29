package org.difflow.data;

import java.util.Arrays;
import org.difflow.fault.Fault;

/**
 * A matrix of doubles, row by row: n points of dimension d are n x d, one number per point is n x
 * 1, a single number is 1 x 1. Two matrices meet as in NumPy: a row or column count of 1 stretches.
 *
 * <p>{@link #values()} is the live array, so that kernels need not copy; whoever writes into it
 * must be its only owner.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** Wraps {@code values} (row-major, length rows * columns) without copying. */
  public static Matrix of(int rows, int columns, double[] values) {
    if (values.length != Math.multiplyExact(rows, columns)) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + rows + " x " + columns);
    }
    return new Matrix(rows, columns, values);
  }

  /**
   * A matrix of zeros.
   *
   * @throws Fault E0905 if it has more than 2^31 numbers
   */
  public static Matrix zeros(int rows, int columns) {
    if ((long) rows * columns > Integer.MAX_VALUE) {
      throw new Fault(
          "E0905", "a matrix of %d x %d numbers does not fit into memory".formatted(rows, columns));
    }
    return new Matrix(rows, columns, new double[rows * columns]);
  }

  public static Matrix filled(int rows, int columns, double value) {
    Matrix result = zeros(rows, columns);
    Arrays.fill(result.values, value);
    return result;
  }

  public static Matrix scalar(double value) {
    return new Matrix(1, 1, new double[] {value});
  }

  public static Matrix rowVector(double... values) {
    return new Matrix(1, values.length, values);
  }

  public static Matrix columnVector(double... values) {
    return new Matrix(values.length, 1, values);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public double[] values() {
    return values;
  }

  public double get(int row, int column) {
    return values[row * columns + column];
  }

  /** A copy of one row. */
  public double[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** Rows {@code from} (included) to {@code to} (excluded), copied. */
  public Matrix selectRows(int from, int to) {
    return new Matrix(to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  /** Rows as columns. */
  public Matrix transposed() {
    Matrix result = zeros(columns, rows);
    for (int i = 0; i < values.length; i++) {
      result.values[i % columns * rows + i / columns] = values[i];
    }
    return result;
  }

  /** The given rows in the given order, copied. */
  public Matrix selectRows(int[] chosen) {
    Matrix result = zeros(chosen.length, columns);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, result.values, i * columns, columns);
    }
    return result;
  }

  /** These rows, and below them those of {@code other}, which has as many columns. */
  public Matrix above(Matrix other) {
    double[] joined = Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, joined, values.length, other.values.length);
    return of(rows + other.rows, columns, joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Matrix(" + rows + " x " + columns + ")";
  }
}
