package org.difflow.distribution;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * A covariance matrix, symmetric and without negative eigenvalues, as its principal axes and the
 * standard deviations along them.
 *
 * @param deviations 1 x d
 */
record Covariance(Axes axes, Matrix deviations) {
  /** How far two numbers that must be equal, or a negative eigenvalue, may be off by rounding. */
  private static final double ROUNDING = 1e-12;

  /**
   * @throws Fault E0561 for a matrix that is not square or not symmetric, E0562 for one with a
   *     negative eigenvalue
   */
  static Covariance of(Matrix matrix) {
    requireSymmetric(matrix);
    PrincipalAxes found = PrincipalAxes.of(matrix).orElseThrow(Covariance::unresolved);
    boolean given = found.axes().equals(Axes.COORDINATES);
    double[] variances =
        Arrays.stream(found.values().values())
            .map(value -> given ? value : withoutNoise(value, matrix))
            .toArray();
    return new Covariance(found.axes(), roots(variances, largest(matrix)));
  }

  private static Fault unresolved() {
    return new Fault("E0562", "the eigenvalues of the covariance matrix could not be found");
  }

  /** What rounding alone may make of an eigenvalue 0 is 0: a flat law must not get a density. */
  private static double withoutNoise(double eigenvalue, Matrix matrix) {
    double noise = matrix.rows() * Math.ulp(1.0) * largest(matrix);
    return Math.abs(eigenvalue) <= noise ? 0 : eigenvalue;
  }

  private static Matrix roots(double[] variances, double scale) {
    Matrix deviations = Matrix.zeros(1, variances.length);
    for (int k = 0; k < variances.length; k++) {
      if (variances[k] < -ROUNDING * scale) {
        throw new Fault(
            "E0562",
            "a covariance matrix has no negative eigenvalue, but this one has "
                + Decimals.shortest(variances[k]),
            "`cov` holds variances and covariances; for standard deviations write normal(mean,"
                + " std)");
      }
      deviations.values()[k] = Math.sqrt(Math.max(0, variances[k]));
    }
    return deviations;
  }

  private static void requireSymmetric(Matrix matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new Fault(
          "E0561",
          "a covariance matrix is square and symmetric, and this is a %d x %d matrix"
              .formatted(matrix.rows(), matrix.columns()));
    }
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < i; j++) {
        requireEqual(matrix, i, j);
      }
    }
  }

  private static void requireEqual(Matrix matrix, int i, int j) {
    if (!(Math.abs(matrix.get(i, j) - matrix.get(j, i)) <= ROUNDING * largest(matrix))) {
      throw new Fault(
          "E0561",
          "a covariance matrix is square and symmetric, but here [%d, %d] is %s and [%d, %d] is %s"
              .formatted(
                  i,
                  j,
                  Decimals.shortest(matrix.get(i, j)),
                  j,
                  i,
                  Decimals.shortest(matrix.get(j, i))));
    }
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (double value : matrix.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
