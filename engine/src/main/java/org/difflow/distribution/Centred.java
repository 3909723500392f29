package org.difflow.distribution;

import org.difflow.data.Matrix;

/** A law with a centre that it can be moved to: the law of x given x0, at one time. */
public sealed interface Centred extends Continuous permits Normal, Isotropic {
  /** The same law around another centre, a 1 x d row or 1 x 1. */
  Centred around(Matrix centre);
}
