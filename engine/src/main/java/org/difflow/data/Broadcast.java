package org.difflow.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.difflow.fault.Fault;

/** Elementwise arithmetic of matrices; shapes meet as in NumPy, so a count of 1 stretches. */
public final class Broadcast {
  private Broadcast() {}

  /** Applies {@code operation} to every number of {@code a}. */
  public static Matrix map(Matrix a, DoubleUnaryOperator operation) {
    Matrix result = Matrix.zeros(a.rows(), a.columns());
    double[] from = a.values();
    double[] to = result.values();
    for (int i = 0; i < to.length; i++) {
      to[i] = operation.applyAsDouble(from[i]);
    }
    return result;
  }

  /** Whether the shapes are equal, or 1 where they differ. */
  public static boolean fit(Matrix a, Matrix b) {
    return fit(a.rows(), b.rows()) && fit(a.columns(), b.columns());
  }

  private static boolean fit(int m, int n) {
    return m == n || m == 1 || n == 1;
  }

  /**
   * Applies {@code operation} to the pairs of numbers of {@code a} and {@code b}.
   *
   * @throws Fault E0301 if the shapes do not fit
   */
  public static Matrix combine(Matrix a, Matrix b, DoubleBinaryOperator operation) {
    int rows = common(a.rows(), b.rows(), a, b);
    int columns = common(a.columns(), b.columns(), a, b);
    Matrix result = Matrix.zeros(rows, columns);
    for (int row = 0; row < rows; row++) {
      combineRow(row, a, b, operation, result);
    }
    return result;
  }

  /**
   * Applies {@code operation} to the rows of numbers that meet in one place, one of each matrix.
   *
   * @throws Fault E0301 if the shapes do not fit
   */
  public static Matrix combine(List<Matrix> matrices, ToDoubleFunction<double[]> operation) {
    Matrix shape = matrices.stream().reduce((a, b) -> combine(a, b, (x, _) -> x)).orElseThrow();
    double[] operands = new double[matrices.size()];
    double[] result = new double[shape.values().length];
    for (int i = 0; i < result.length; i++) {
      int row = i / shape.columns();
      int column = i % shape.columns();
      Arrays.setAll(operands, k -> stretched(matrices.get(k), row, column));
      result[i] = operation.applyAsDouble(operands);
    }
    return Matrix.of(shape.rows(), shape.columns(), result);
  }

  private static double stretched(Matrix a, int row, int column) {
    return a.get(a.rows() == 1 ? 0 : row, a.columns() == 1 ? 0 : column);
  }

  private static void combineRow(
      int row, Matrix a, Matrix b, DoubleBinaryOperator operation, Matrix result) {
    int columns = result.columns();
    int startA = a.rows() == 1 ? 0 : row * a.columns();
    int startB = b.rows() == 1 ? 0 : row * b.columns();
    int stepA = a.columns() == 1 ? 0 : 1;
    int stepB = b.columns() == 1 ? 0 : 1;
    for (int j = 0; j < columns; j++) {
      result.values()[row * columns + j] =
          operation.applyAsDouble(a.values()[startA + j * stepA], b.values()[startB + j * stepB]);
    }
  }

  private static int common(int m, int n, Matrix a, Matrix b) {
    if (!fit(m, n)) {
      throw new Fault(
          "E0301",
          "shapes " + shape(a) + " and " + shape(b) + " do not fit",
          "shapes must be equal, or 1 where they differ");
    }
    return m == 1 ? n : m;
  }

  private static String shape(Matrix a) {
    return a.rows() + " x " + a.columns();
  }
}
