package org.difflow.builtin;

import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;

/** {@code D(formula, name)}: the partial derivative. */
final class PartialDerivative implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Symbol symbol = symbol(arguments[1]);
    Expr formula = formula(context, arguments[0]);
    return new FormulaValue(Simplifier.simplify(formula.derivative(symbol)));
  }

  private static Symbol symbol(Object value) {
    if (value instanceof FormulaValue name && name.expression() instanceof Symbol symbol) {
      return symbol;
    }
    throw new Fault(
        "E0414", "a derivative is taken in a symbol", "declare one, for example sym t > 0");
  }

  private static Expr formula(DifflowContext context, Object value) {
    return switch (value) {
      case FormulaValue formula -> formula.expression();
      case Double number -> context.pool().decimal(number);
      default -> throw Coerce.unfit("formula", "a formula", value);
    };
  }
}
