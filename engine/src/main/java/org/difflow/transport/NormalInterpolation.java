package org.difflow.transport;

import org.difflow.analysis.Way;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.ejml.simple.SimpleMatrix;

/**
 * The law at time t of {@code (1 - t) x0 + t x1 + s sqrt(t (1 - t)) eps} for coupled normal ends
 * and independent noise: normal with
 *
 * <pre>
 * mean       (1 - t) m0 + t m1
 * covariance (1 - t)^2 S0 + t^2 S1 + t (1 - t) (C + C^T + s^2 I),   C = Cov(x0, x1).
 * </pre>
 *
 * <p>Without noise it is the displacement interpolation (S4-19).
 *
 * @param cross C
 * @param variance s^2
 */
record NormalInterpolation(NormalPair ends, SimpleMatrix cross, double variance) {

  /** With the C that is optimal for the noise s. */
  static NormalInterpolation of(NormalPair ends, double diffusion) {
    return new NormalInterpolation(ends, ends.cross(diffusion), diffusion * diffusion);
  }

  /**
   * The law at a time.
   *
   * @throws org.difflow.fault.Fault E0742 for a time outside [0, 1]
   */
  Normal at(double t) {
    return Normal.withCovariance(mean(t), covariance(t));
  }

  /** A row. */
  Matrix mean(double t) {
    Way.time(t);
    return Broadcast.combine(
        ends.firstMean(), ends.secondMean(), (from, to) -> (1 - t) * from + t * to);
  }

  Matrix covariance(double t) {
    Way.time(t);
    SimpleMatrix noise = SimpleMatrix.identity(ends.dimension()).scale(variance);
    SimpleMatrix mixed = cross.plus(cross.transpose()).plus(noise);
    return Dense.symmetric(
        ends.firstCovariance()
            .scale((1 - t) * (1 - t))
            .plus(ends.secondCovariance().scale(t * t))
            .plus(mixed.scale(t * (1 - t))));
  }

  /** Half the rate of the covariance, with the part that the noise adds and without symmetry. */
  SimpleMatrix rate(double t) {
    return ends.secondCovariance()
        .scale(t)
        .minus(ends.firstCovariance().scale(1 - t))
        .plus(cross.transpose().scale(1 - t))
        .minus(cross.scale(t));
  }
}
