package org.difflow.builtin;

import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.equation.FokkerPlanck;
import org.difflow.value.FormulaValue;

/** What is left of the equation of a density: formulas that are 0 where it holds. */
final class Equations {
  private Equations() {}

  /** {@code continuity(p, velocity, x, t)}: dp/dt + div(p velocity). */
  static Object continuity(DifflowContext context, Object[] arguments) {
    Expr density = Formulas.formula(context, "p", arguments[0]);
    Expr velocity = Formulas.formula(context, "velocity", arguments[1]);
    return simplified(at(arguments[2], arguments[3]).continuity(density, velocity));
  }

  /**
   * {@code fokker_planck(p, drift, diffusion, x, t)}: dp/dt + div(p drift) - div grad(diffusion^2
   * p)/2.
   */
  static Object fokkerPlanck(DifflowContext context, Object[] arguments) {
    Expr density = Formulas.formula(context, "p", arguments[0]);
    Expr drift = Formulas.formula(context, "drift", arguments[1]);
    Expr diffusion = Formulas.formula(context, "diffusion", arguments[2]);
    return simplified(at(arguments[3], arguments[4]).residual(density, drift, diffusion));
  }

  private static FormulaValue simplified(Expr residual) {
    return new FormulaValue(Simplifier.simplify(residual));
  }

  private static FokkerPlanck at(Object place, Object time) {
    return new FokkerPlanck(
        Formulas.symbol("the divergence is taken by", place),
        Formulas.symbol("the rate of change is taken by", time));
  }
}
