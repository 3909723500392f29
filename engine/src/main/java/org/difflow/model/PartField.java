package org.difflow.model;

import org.difflow.data.Matrix;

/**
 * The field of one part of the data, or of one pair of parts of both ends, whose law of x is normal
 * at every time. Vectors per point are n x d, numbers one per point.
 */
interface PartField {
  Matrix velocity();

  Matrix score();

  Matrix denoiser();

  default Matrix eps() {
    throw MarginalField.noNoise();
  }

  double[] logdensity();

  double[] divergence();
}
