package org.difflow.distribution;

import org.difflow.data.Matrix;

/**
 * A smooth map x = f(z) of R^d into R^d that can be undone and turns nothing inside out; on the
 * line it rises. Points are n x d.
 */
public interface Bijection {
  Matrix forward(Matrix z);

  /** The z with f(z) = x; rows with NaN where there is none. */
  Matrix origins(Matrix x);

  /** The same; a fault where there is none. */
  Matrix inverse(Matrix x);

  /** The logarithm of the determinant of the Jacobian matrix of x in z, n x 1. */
  Matrix logStretch(Matrix z);

  /** The gradient in x of log q(z) - logStretch(z), given s, that of log q in z. */
  Matrix score(Matrix s, Matrix z);
}
