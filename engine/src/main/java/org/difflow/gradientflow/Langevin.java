package org.difflow.gradientflow;

import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * Langevin's equation dx = -grad V dt + sqrt(2 T) dw, the gradient flow of int (T p log(p) + V p)
 * (S3-06); it comes to rest in the law of density exp(-V/T)/Z.
 *
 * @param potential V, up to a constant
 * @param temperature T, free of x
 */
public record Langevin(Expr potential, Expr temperature, Symbol x) {

  /** -grad V. */
  public Expr drift() {
    return potential.derivative(x).negate();
  }

  /** sqrt(2 T). */
  public Expr diffusion() {
    return temperature.times(2).sqrt();
  }

  /** exp(-V/T), the density at rest up to a factor. */
  public Expr atRest() {
    return potential.over(temperature).negate().exp();
  }
}
