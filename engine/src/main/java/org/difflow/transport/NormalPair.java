package org.difflow.transport;

import java.util.stream.IntStream;
import org.difflow.analysis.NormalDistance;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * Two normal laws N(m0, S0) and N(m1, S1) in one space, by roots of their covariances, S = L L^T,
 * and the decomposition {@code L1^T L0 = U diag(sigma) V^T} in which all that couples them is
 * diagonal. The columns of a root are principal axes times standard deviations.
 */
final class NormalPair {
  private final Normal first;
  private final Normal second;
  private final int dimension;
  private final SimpleMatrix firstRoot;
  private final SimpleMatrix secondRoot;
  private final SimpleSVD<SimpleMatrix> product;

  private NormalPair(Normal first, Normal second, int dimension) {
    this.first = first;
    this.second = second;
    this.dimension = dimension;
    this.firstRoot = root(first, dimension);
    this.secondRoot = root(second, dimension);
    this.product = secondRoot.transpose().mult(firstRoot).svd();
  }

  /**
   * A law without a dimension of its own stretches to that of the other.
   *
   * @throws Fault E0741 for laws of different dimensions
   */
  static NormalPair of(Normal first, Normal second) {
    int left = first.dimension().orElse(second.dimension().orElse(1));
    int right = second.dimension().orElse(left);
    if (left != right) {
      throw new Fault(
          "E0741", "nothing moves a law in %d dimensions to one in %d".formatted(left, right));
    }
    return new NormalPair(first, second, left);
  }

  private static SimpleMatrix root(Normal law, int dimension) {
    Matrix axes = law.axes().columns().orElseGet(() -> identity(dimension));
    return Dense.of(Broadcast.combine(axes, law.deviations(), (q, c) -> q * c));
  }

  private static Matrix identity(int dimension) {
    Matrix result = Matrix.zeros(dimension, dimension);
    IntStream.range(0, dimension).forEach(k -> result.values()[k * (dimension + 1)] = 1);
    return result;
  }

  Normal first() {
    return first;
  }

  Normal second() {
    return second;
  }

  int dimension() {
    return dimension;
  }

  SimpleMatrix firstRoot() {
    return firstRoot;
  }

  SimpleMatrix secondRoot() {
    return secondRoot;
  }

  /** S0. */
  SimpleMatrix firstCovariance() {
    return firstRoot.mult(firstRoot.transpose());
  }

  /** S1. */
  SimpleMatrix secondCovariance() {
    return secondRoot.mult(secondRoot.transpose());
  }

  /** m0, a row. */
  Matrix firstMean() {
    return first.mean(dimension);
  }

  /** m1, a row. */
  Matrix secondMean() {
    return second.mean(dimension);
  }

  /** m1 - m0, a row. */
  Matrix shift() {
    return Broadcast.combine(secondMean(), firstMean(), (to, from) -> to - from);
  }

  /** The decomposition of {@code L1^T L0}. */
  SimpleSVD<SimpleMatrix> product() {
    return product;
  }

  /**
   * Cov(x0, x1) of the Schroedinger bridge with noise s: {@code L0 V diag(k) U^T L1^T}, {@code k =
   * 2 sigma/(sqrt(4 sigma^2 + s^4) + s^2)}, which is {@code (S0^(1/2) D S0^(-1/2) - s^2 I)/2},
   * {@code D = (4 S0^(1/2) S1 S0^(1/2) + s^4 I)^(1/2)}, without the inverse and the difference.
   * Source: C. Bunne et al., "The Schroedinger bridge between Gaussian measures has a closed form"
   * (2023). Without noise k = 1, the optimal coupling.
   */
  SimpleMatrix cross(double diffusion) {
    double[] k = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      k[axis] = correlation(product.getSingleValue(axis), diffusion * diffusion);
    }
    return firstRoot
        .mult(product.getV())
        .mult(SimpleMatrix.diag(k))
        .mult(product.getU().transpose())
        .mult(secondRoot.transpose());
  }

  private static double correlation(double sigma, double variance) {
    return variance == 0 ? 1 : 2 * sigma / (Math.hypot(2 * sigma, variance) + variance);
  }

  /** W_2. */
  double w2() {
    return NormalDistance.w2(
        firstMean().values(),
        Dense.matrix(firstCovariance()),
        secondMean().values(),
        Dense.matrix(secondCovariance()));
  }
}
