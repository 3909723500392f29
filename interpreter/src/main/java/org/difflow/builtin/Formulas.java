package org.difflow.builtin;

import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;
import org.difflow.symbolic.print.Printer;
import org.difflow.value.Arguments;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;
import org.difflow.value.HasSteps;
import org.difflow.value.PathMember;

/** What is done to formulas as they stand, and their arguments as what such builtins need. */
final class Formulas {
  private Formulas() {}

  /** {@code simplify(formula)}: the shortest equal form found. */
  static Object simplify(DifflowContext context, Object[] arguments) {
    return new FormulaValue(Simplifier.simplify(formula(context, "formula", arguments[0])));
  }

  /** {@code latex(formula, steps)}: a formula for between dollar signs, or its derivation. */
  static Object latex(DifflowContext context, Object[] arguments) {
    return Coerce.truth("steps", arguments[1])
        ? HasSteps.of(arguments[0]).text(Notation.LATEX)
        : Printer.latex(shown(context, arguments[0]));
  }

  /** A formula, or that of a member. */
  private static Expr shown(DifflowContext context, Object value) {
    return value instanceof PathMember member
        ? member.formula().body()
        : formula(context, "formula", value);
  }

  /** {@code substitute(formula, x = 2)}: names replaced by numbers or formulas, all at once. */
  static Object substitute(DifflowContext context, Object[] arguments) {
    return replaced(context, arguments);
  }

  /** {@code value(formula, x = 2)}: the number where every symbol has a value. */
  static Object value(DifflowContext context, Object[] arguments) {
    FormulaValue formula = replaced(context, arguments);
    for (Symbol symbol : formula.expression().symbols()) {
      throw new Fault(
          "E0440",
          "the formula has no number without a value for `" + symbol.name() + "`",
          "write for example value(f, " + symbol.name() + " = 1)");
    }
    return formula.number();
  }

  private static FormulaValue replaced(DifflowContext context, Object[] arguments) {
    FormulaValue formula = new FormulaValue(formula(context, "formula", arguments[0]));
    return formula.with(
        ((List<?>) arguments[1]).stream().map(Arguments.Named.class::cast).toList());
  }

  /** A formula; a number is one too. */
  static Expr formula(DifflowContext context, String parameter, Object value) {
    return switch (value) {
      case FormulaValue formula -> formula.expression();
      case Double number -> context.pool().decimal(number);
      default -> throw Coerce.unfit(parameter, "a formula", value);
    };
  }

  /** A symbol; {@code what} says what is done by it. */
  static Symbol symbol(String what, Object value) {
    if (value instanceof FormulaValue name && name.expression() instanceof Symbol symbol) {
      return symbol;
    }
    throw new Fault("E0414", what + " a symbol", "declare one, for example sym t > 0");
  }
}
