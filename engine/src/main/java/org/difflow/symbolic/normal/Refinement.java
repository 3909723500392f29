package org.difflow.symbolic.normal;

import org.difflow.symbolic.Expr;

/**
 * Thrown when a compound or an angle turns out to be a multiple of a finer one met only now. The
 * proof starts again with the finer one first, which makes it the basis for the other.
 */
final class Refinement extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Expr finer;

  Refinement(Expr finer) {
    super("a finer basis is needed", null, false, false);
    this.finer = finer;
  }

  /** The formula whose normal form is to be computed first. */
  Expr finer() {
    return finer;
  }
}
