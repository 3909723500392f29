package org.difflow.langevin;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Axes;
import org.difflow.fault.Fault;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * A symmetric matrix A with positive eigenvalues, as its principal axes and the rates along them. A
 * single number stands for that number times the identity of every dimension.
 *
 * @param rates 1 x d
 */
record Stiffness(Axes axes, Matrix rates) {

  /**
   * @throws Fault E0730 for another matrix
   */
  static Stiffness of(Matrix matrix) {
    if (!isSymmetric(matrix)) {
      throw refused();
    }
    Stiffness found = isDiagonal(matrix) ? diagonal(matrix) : decomposed(matrix);
    if (!Arrays.stream(found.rates.values()).allMatch(rate -> rate > 0 && Double.isFinite(rate))) {
      throw refused();
    }
    return found;
  }

  private static Fault refused() {
    return new Fault(
        "E0730",
        "`k` is a positive number or a symmetric matrix with positive eigenvalues",
        "a force that does not pull back has no law to come to rest in");
  }

  private static boolean isSymmetric(Matrix matrix) {
    return matrix.rows() == matrix.columns()
        && IntStream.range(0, matrix.values().length)
            .allMatch(
                k -> {
                  int row = k / matrix.columns();
                  int column = k % matrix.columns();
                  return matrix.get(row, column) == matrix.get(column, row);
                });
  }

  private static boolean isDiagonal(Matrix matrix) {
    return IntStream.range(0, matrix.values().length)
        .allMatch(k -> k % (matrix.columns() + 1) == 0 || matrix.values()[k] == 0);
  }

  private static Stiffness diagonal(Matrix matrix) {
    double[] rates = IntStream.range(0, matrix.rows()).mapToDouble(k -> matrix.get(k, k)).toArray();
    return new Stiffness(Axes.COORDINATES, Matrix.rowVector(rates));
  }

  private static Stiffness decomposed(Matrix matrix) {
    int d = matrix.rows();
    SimpleEVD<SimpleMatrix> eigen = new SimpleMatrix(d, d, true, matrix.values()).eig();
    Matrix axes = Matrix.zeros(d, d);
    double[] rates = new double[d];
    for (int k = 0; k < d; k++) {
      rates[k] = eigen.getEigenvalue(k).getReal();
      for (int row = 0; row < d; row++) {
        axes.values()[row * d + k] = eigen.getEigenVector(k).get(row, 0);
      }
    }
    return new Stiffness(new Axes(Optional.of(axes)), Matrix.rowVector(rates));
  }

  double largest() {
    return Arrays.stream(rates.values()).max().orElseThrow();
  }

  /** A number for each axis. */
  Matrix each(DoubleUnaryOperator f) {
    return Matrix.rowVector(Arrays.stream(rates.values()).map(f).toArray());
  }
}
