package org.difflow.path;

import java.util.List;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** Formulas in time alone, compiled with the parameters of a path at their values. */
final class TimeKernel {
  private TimeKernel() {}

  /**
   * @throws org.difflow.fault.Fault E0112 for a parameter without a value
   */
  static Kernel of(ConditionalPath path, Expr formula) {
    Expr bound = path.bind(Simplifier.simplify(formula));
    for (Symbol symbol : bound.symbols()) {
      if (!symbol.equals(path.time())) {
        throw PathFault.noValue(path.name(), symbol);
      }
    }
    return Lowering.lower(List.of(path.time()), bound);
  }
}
