package org.difflow.analysis;

import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erf;
import org.difflow.data.Matrix;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/** The Wasserstein distances of two normal laws that have a closed form. */
public final class NormalDistance {
  private NormalDistance() {}

  /**
   * {@code E|m + s*z|} for two laws on the line, z standard normal: {@code s*sqrt(2/pi)*exp(-m^2/(2
   * s^2)) + m*erf(m/(s*sqrt(2)))}, where m and s are the differences of the means and of the
   * standard deviations, since equal quantiles are coupled.
   */
  public static double w1(double mean, double std, double otherMean, double otherStd) {
    double m = Math.abs(mean - otherMean);
    double s = Math.abs(std - otherStd);
    double z = m / s;
    return s == 0
        ? m
        : s * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + m * Erf.value(z / Math.sqrt(2));
  }

  /** {@code sqrt(norm(mean - mean')^2 + norm(std - std')^2)} for independent coordinates. */
  public static double w2(double[] mean, double[] std, double[] otherMean, double[] otherStd) {
    return Math.hypot(distance(mean, otherMean), distance(std, otherStd));
  }

  /**
   * {@code sqrt(norm(mean - mean')^2 + tr(S + S' - 2 (S^(1/2) S' S^(1/2))^(1/2)))} for covariances
   * S and S'. Source: C. Givens and R. Shortt, "A class of Wasserstein metrics for probability
   * distributions" (1984).
   *
   * <p>The trace is the least squared Frobenius distance of S^(1/2) and S'^(1/2) U over all
   * orthogonal U, and taken as that, so that little is lost where the laws are close.
   */
  public static double w2(
      double[] mean, Matrix covariance, double[] otherMean, Matrix otherCovariance) {
    SimpleMatrix root = root(covariance);
    SimpleMatrix other = root(otherCovariance);
    SimpleSVD<SimpleMatrix> product = other.transpose().mult(root).svd();
    SimpleMatrix turn = product.getU().mult(product.getV().transpose());
    return Math.hypot(distance(mean, otherMean), root.minus(other.mult(turn)).normF());
  }

  /** The symmetric root of a covariance, whose singular values are its eigenvalues. */
  private static SimpleMatrix root(Matrix covariance) {
    int d = covariance.rows();
    SimpleSVD<SimpleMatrix> parts = new SimpleMatrix(d, d, true, covariance.values()).svd();
    SimpleMatrix roots =
        SimpleMatrix.diag(
            IntStream.range(0, d).mapToDouble(i -> Math.sqrt(parts.getW().get(i, i))).toArray());
    return parts.getV().mult(roots).mult(parts.getV().transpose());
  }

  private static double distance(double[] a, double[] b) {
    Spread.requireSameDimension(a.length, b.length);
    double length = 0;
    for (int i = 0; i < a.length; i++) {
      length = Math.hypot(length, a[i] - b[i]);
    }
    return length;
  }
}
