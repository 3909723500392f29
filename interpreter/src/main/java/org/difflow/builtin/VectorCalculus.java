package org.difflow.builtin;

import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.value.FormulaValue;

/** Derivatives of formulas by a vector of any dimension. */
final class VectorCalculus {
  private VectorCalculus() {}

  /** {@code divergence(field, x)}: the sum over the coordinates of D(field_i, x_i). */
  static Object divergence(DifflowContext context, Object[] arguments) {
    Expr field = Formulas.formula(context, "field", arguments[0]);
    Symbol x = Formulas.symbol("a divergence is taken in", arguments[1]);
    return new FormulaValue(Simplifier.simplify(FieldDivergence.of(field, x)));
  }

  /** {@code laplacian(formula, x)}: the divergence of the gradient. */
  static Object laplacian(DifflowContext context, Object[] arguments) {
    Expr formula = Formulas.formula(context, "formula", arguments[0]);
    Symbol x = Formulas.symbol("a Laplacian is taken in", arguments[1]);
    Expr gradient = Simplifier.simplify(formula.derivative(x));
    return new FormulaValue(Simplifier.simplify(FieldDivergence.of(gradient, x)));
  }
}
