package org.difflow.builtin;

import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;

/** {@code D(formula, name, order)}: the partial derivative. */
final class PartialDerivative implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Expr formula = Formulas.formula(context, "formula", arguments[0]);
    Symbol symbol = Formulas.symbol("a derivative is taken in", arguments[1]);
    int order = arguments[2] == null ? 1 : Coerce.count("order", arguments[2]);
    for (int i = 0; i < order; i++) {
      formula = Simplifier.simplify(formula.derivative(symbol));
    }
    return new FormulaValue(formula);
  }
}
