package org.difflow.bound;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;

/**
 * The law of x_t for data N(m, Q*diag(c^2)*Q^T) under a Gaussian path: normal around mu*m + shift,
 * with the variances S = mu^2*c^2 + sigma^2 along the same axes Q at all times.
 */
record NormalMarginal(ConditionalPath path, Normal data, int dimension) {

  /**
   * @throws Fault E0733 for data that are not normal
   */
  static NormalMarginal of(MarginalModel model) {
    if (model.data() instanceof Normal normal) {
      return new NormalMarginal(model.path(), normal, model.dimension());
    }
    throw new Fault(
        "E0733",
        "a bound is known between models on normal laws, and one of these stands on "
            + model.data().words(),
        "fit a normal law to the data, as in VP on normal(D.mean, D.std)");
  }

  double dataEnd() {
    return path.interval().at(End.DATA);
  }

  double priorEnd() {
    return path.interval().at(End.PRIOR);
  }

  /** S along each axis. */
  double[] variances(double time) {
    Coefficients at = path.coefficients(time);
    return IntStream.range(0, dimension).mapToDouble(axis -> variance(at, axis)).toArray();
  }

  private double variance(Coefficients at, int axis) {
    double spread = at.mu() * data.deviation(axis);
    return Math.fma(spread, spread, at.sigma() * at.sigma());
  }

  /** The largest S, which is along the same axis at all times. */
  double widest(double time) {
    return DoubleStream.of(variances(time)).max().orElseThrow();
  }

  /** The smallest S. */
  double narrowest(double time) {
    return DoubleStream.of(variances(time)).min().orElseThrow();
  }

  /** mu*m + shift, a 1 x d row. */
  Matrix mean(double time) {
    Coefficients at = path.coefficients(time);
    return Broadcast.map(mean(), m -> at.mu() * m + at.shift());
  }

  /** m, a 1 x d row. */
  Matrix mean() {
    return data.mean(dimension);
  }

  Normal at(double time) {
    Matrix deviations = Broadcast.map(Matrix.rowVector(variances(time)), Math::sqrt);
    return new Normal(mean(time), deviations, data.axes());
  }

  /** Q^T*A*Q of a symmetric matrix A. */
  Matrix alongAxes(Matrix symmetric) {
    return data.axes().along(data.axes().along(symmetric).transposed());
  }

  /** Q*A*Q^T of a symmetric matrix A. */
  Matrix back(Matrix symmetric) {
    return data.axes().back(data.axes().back(symmetric).transposed());
  }
}
