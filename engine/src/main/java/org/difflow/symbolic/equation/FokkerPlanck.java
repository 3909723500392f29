package org.difflow.symbolic.equation;

import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Symbol;

/**
 * What is left of the equations of a density p at x, a number or a vector in R^d, and time t: zero
 * where p solves them.
 *
 * <pre>
 * dp/dt + div(p v)                          the continuity equation (S0-02, S3-01)
 * dp/dt + div(p f) - (1/2) div grad(g^2 p)  the equation of Fokker and Planck of the SDE
 *                                           dx = f dt + g dw of Ito, g(x, t) a number (S0-45, S1-24)
 * </pre>
 *
 * @param x a symbol, by which all derivatives in space are taken
 */
public record FokkerPlanck(Symbol x, Symbol t) {

  /** dp/dt + div(p v). */
  public Expr continuity(Expr density, Expr velocity) {
    requireNumber("density", density);
    return density.derivative(t).plus(outflow(density, velocity));
  }

  /** dp/dt + div(p f) - (1/2) div grad(g^2 p). */
  public Expr residual(Expr density, Expr drift, Expr diffusion) {
    requireNumber("diffusion", diffusion);
    Expr gradient = diffusion.square().times(density).derivative(x);
    return continuity(density, drift).minus(FieldDivergence.of(gradient, x).over(2));
  }

  /** p div v + v . grad p. */
  private Expr outflow(Expr density, Expr velocity) {
    return density
        .times(FieldDivergence.of(velocity, x))
        .plus(FieldDivergence.inner(velocity, density.derivative(x)));
  }

  private static void requireNumber(String what, Expr formula) {
    if (formula.isVector()) {
      throw new Fault(
          "E0285",
          "the %s is one number for each point, and `%s` has one for each coordinate"
              .formatted(what, formula),
          "norm(x), dot(x, y) are numbers of vectors");
    }
  }
}
