package org.difflow.likelihood;

import org.difflow.data.Matrix;

/** What stands for the divergence of the velocity along the way of a point. */
sealed interface Divergence permits ExactDivergence, ProbedDivergence {
  /** How many estimates it integrates side by side. */
  int estimates();

  /** How many points of the field one call of {@link #rates} asks for. */
  int evaluations();

  /**
   * Writes the rates of change at the point {@code x}, 1 x d: the d coordinates of the velocity,
   * {@link #estimates} estimates of its divergence, and how far differences may be off.
   */
  void rates(Matrix x, double time, double[] rates);
}
