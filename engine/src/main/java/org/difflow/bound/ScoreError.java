package org.difflow.bound;

import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/**
 * The root mean square of the difference of the scores of two normal laws under one Gaussian path,
 * F_t = (E|score_p(x, t) - score_q(x, t)|^2)^(1/2) with x from p. The scores are linear, and with D
 * = C_p - C_q, the difference of the covariances of the data, and b = m_p - m_q
 *
 * <pre>
 * score_p - score_q = mu^2*S_q^-1*D*S_p^-1*(x - mu*m_p) + mu*S_q^-1*b,
 * F_t^2 = mu^2*(sum over i, j of (mu*M_ij)^2/(S_q,i^2*S_p,j) + sum over i of (B_i/S_q,i)^2)
 * </pre>
 *
 * with M = Q_q^T*D*Q_p and B = Q_q^T*b along the axes Q of the two laws.
 *
 * @param difference M, axes of q by axes of p
 * @param shift B, 1 x d
 */
record ScoreError(NormalMarginal p, NormalMarginal q, Matrix difference, Matrix shift) {

  static ScoreError of(NormalMarginal p, NormalMarginal q) {
    Matrix covariances =
        Broadcast.combine(
            p.data().covariance(p.dimension()),
            q.data().covariance(q.dimension()),
            (a, b) -> a - b);
    Matrix means = Broadcast.combine(p.mean(), q.mean(), (a, b) -> a - b);
    Matrix difference = p.data().axes().along(q.data().axes().along(covariances).transposed());
    return new ScoreError(p, q, difference, q.data().axes().along(means));
  }

  /** F_t. */
  double at(double time) {
    double mu = p.path().coefficients(time).mu();
    double[] ofP = p.variances(time);
    double[] ofQ = q.variances(time);
    double square = 0;
    for (int i = 0; i < ofQ.length; i++) {
      double spread = 0;
      for (int j = 0; j < ofP.length; j++) {
        spread += square(mu * difference.get(i, j)) / ofP[j];
      }
      square += (spread + square(shift.get(0, i))) / square(ofQ[i]);
    }
    return Math.abs(mu) * Math.sqrt(square);
  }

  private static double square(double number) {
    return number * number;
  }
}
