package org.difflow.langevin;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Axes;
import org.difflow.distribution.PrincipalAxes;
import org.difflow.fault.Fault;

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
    PrincipalAxes found = PrincipalAxes.of(matrix).orElseThrow(Stiffness::refused);
    if (!Arrays.stream(found.values().values()).allMatch(Stiffness::pullsBack)) {
      throw refused();
    }
    return new Stiffness(found.axes(), found.values());
  }

  private static boolean pullsBack(double rate) {
    return rate > 0 && Double.isFinite(rate);
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

  double largest() {
    return Arrays.stream(rates.values()).max().orElseThrow();
  }

  /** A number for each axis. */
  Matrix each(DoubleUnaryOperator f) {
    return Matrix.rowVector(Arrays.stream(rates.values()).map(f).toArray());
  }
}
