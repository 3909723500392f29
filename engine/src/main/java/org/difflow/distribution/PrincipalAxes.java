package org.difflow.distribution;

import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A symmetric d x d matrix as its eigenvectors and eigenvalues.
 *
 * @param values 1 x d, one for each axis
 */
public record PrincipalAxes(Axes axes, Matrix values) {

  /** Those of a symmetric matrix, if they can be found; a diagonal one keeps its coordinates. */
  public static Optional<PrincipalAxes> of(Matrix matrix) {
    return isDiagonal(matrix) ? Optional.of(diagonal(matrix)) : decomposed(matrix);
  }

  private static boolean isDiagonal(Matrix matrix) {
    return IntStream.range(0, matrix.values().length)
        .allMatch(k -> k % (matrix.columns() + 1) == 0 || matrix.values()[k] == 0);
  }

  private static PrincipalAxes diagonal(Matrix matrix) {
    double[] values =
        IntStream.range(0, matrix.rows()).mapToDouble(k -> matrix.get(k, k)).toArray();
    return new PrincipalAxes(Axes.COORDINATES, Matrix.rowVector(values));
  }

  private static Optional<PrincipalAxes> decomposed(Matrix matrix) {
    int d = matrix.rows();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
    return eigen.decompose(new DMatrixRMaj(d, d, true, matrix.values().clone()))
        ? Optional.of(found(eigen, d))
        : Optional.empty();
  }

  private static PrincipalAxes found(EigenDecomposition_F64<DMatrixRMaj> eigen, int d) {
    Matrix axes = Matrix.zeros(d, d);
    Matrix values = Matrix.zeros(1, d);
    for (int k = 0; k < d; k++) {
      values.values()[k] = eigen.getEigenvalue(k).getReal();
      for (int row = 0; row < d; row++) {
        axes.values()[row * d + k] = eigen.getEigenVector(k).get(row, 0);
      }
    }
    return new PrincipalAxes(new Axes(Optional.of(axes)), values);
  }
}
