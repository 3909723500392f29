package org.difflow.distribution;

import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.kernel.Elementary;

/** A law with a density. */
public sealed interface Continuous extends Distribution
    permits Mixture, Uniform, Gibbs, Centred, Pushed {

  /** The logarithm of the density at each row of {@code x}; {@code -inf} where there is none. */
  Matrix logdensity(Matrix x);

  /** The gradient of {@link #logdensity} at each row of {@code x}. */
  Matrix score(Matrix x);

  @Override
  Continuous in(int dimension);

  default Matrix density(Matrix x) {
    return Broadcast.map(logdensity(x), Elementary::exp);
  }
}
