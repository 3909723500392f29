package org.difflow.kernel;

import java.util.List;
import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Integrals;
import org.difflow.symbolic.zero.Settled;

/** The number that a formula without free symbols stands for, its integrals by quadrature. */
public final class FormulaNumber {
  private FormulaNumber() {}

  /** {@code E0438} if an integral in it does not converge. */
  public static double of(Expr formula) {
    double value = Lowering.lower(List.of(), formula).evaluate();
    if (Double.isNaN(value) && Integrals.isIn(formula)) {
      throw Quadrature.noConvergence();
    }
    return Double.isFinite(value) ? value : Settled.value(formula, Map.of()).orElse(value);
  }
}
