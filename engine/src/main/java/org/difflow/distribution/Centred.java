package org.difflow.distribution;

import org.difflow.data.Matrix;

/** A law with a centre that it can be moved to: the law of x given x0, at one time. */
public sealed interface Centred extends Continuous permits Normal, Isotropic {
  /** Where it lies, a 1 x d row, or 1 x 1 for a law that stretches. */
  Matrix centre();

  /** The same law around another centre, a 1 x d row or 1 x 1. */
  Centred around(Matrix centre);

  @Override
  default Centred in(int dimension) {
    return dimension().isPresent() || dimension == 1
        ? this
        : around(Matrix.filled(1, dimension, centre().get(0, 0)));
  }
}
