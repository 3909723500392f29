package org.difflow.node;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.value.FormulaValue;

/** A node whose number may be one of the text, which means in a formula exactly what it says. */
interface Exact {
  /** What the text says, as a formula without symbols, if the number is one of it. */
  Optional<Expr> exactly(ExpressionPool pool);

  /** What {@code node} gave; exactly what the text says where {@code other} is a formula. */
  static Object meeting(ExpressionNode node, Object value, Object other) {
    return node instanceof Exact number && other instanceof FormulaValue formula
        ? number.exactly(formula.expression().pool()).<Object>map(FormulaValue::new).orElse(value)
        : value;
  }
}
