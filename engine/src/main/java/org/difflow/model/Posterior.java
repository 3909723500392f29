package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.kernel.Elementary;

/** What the rows of some observations say about the data point x0 that each came from. */
public final class Posterior {
  private final Observations seen;
  private final double[] nearest;
  private final double[] total;
  private final Matrix centredMean;
  private final Matrix mean;
  private final Matrix residual;

  /** Room for the answers, to be filled tile by tile. */
  Posterior(Observations seen) {
    this.seen = seen;
    this.nearest = new double[seen.rows()];
    this.total = new double[seen.rows()];
    this.centredMean = Matrix.zeros(seen.rows(), seen.x().columns());
    this.mean = Matrix.zeros(seen.rows(), seen.x().columns());
    this.residual = Matrix.zeros(seen.rows(), seen.x().columns());
  }

  /** E[x0 | x], n x d. */
  public Matrix mean() {
    return mean;
  }

  /**
   * {@code x - mu*E[x0 | x] = sigma*E[eps | x]}, n x d, formed about the centre of the data: its
   * rounding errors are those of the spread of the data, however far from the origin they lie.
   */
  public Matrix residual() {
    return residual;
  }

  /** {@code log(sum of w_j*exp(-|x - mu*p_j|^2/(2*sigma^2)))}, n x 1. */
  public Matrix logEvidence() {
    Matrix result = Matrix.zeros(seen.rows(), 1);
    for (int row = 0; row < seen.rows(); row++) {
      result.values()[row] = Math.fma(seen.scale(row), nearest[row], Elementary.log(total[row]));
    }
    return result;
  }

  Observations seen() {
    return seen;
  }

  /** The smallest squared distance |x - mu*p_j|^2 of each row. */
  double[] nearest() {
    return nearest;
  }

  /** The sum of w_j*exp((nearest - |x - mu*p_j|^2)/(2*sigma^2)) of each row. */
  double[] total() {
    return total;
  }

  /** E[x0 | x] minus the centre of the data. */
  Matrix centredMean() {
    return centredMean;
  }
}
