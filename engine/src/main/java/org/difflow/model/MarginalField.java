package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * The marginal law of x at one time as n given points see it. Vectors per point are n x d, numbers
 * per point n x 1.
 */
public interface MarginalField {
  /** dx/dt of the probability-flow ODE, in the clock of the path. */
  Matrix velocity();

  /** The gradient of {@link #logdensity}. */
  Matrix score();

  /** E[x0 | x]. */
  Matrix denoiser();

  /** E[eps | x], the predicted noise, which only Gaussian laws have. */
  default Matrix eps() {
    throw noNoise();
  }

  /** What is said where there is no noise to predict. */
  static Fault noNoise() {
    return new Fault(
        "E0641",
        "only Gaussian laws have a noise to predict, and this law is no Gaussian one",
        "`score`, `velocity` and `denoiser` exist under every law");
  }

  Matrix density();

  Matrix logdensity();

  /** The divergence of {@link #velocity} in x. */
  Matrix divergence();

  /** The posterior weight of each data point, n x M. */
  Matrix weights();
}
