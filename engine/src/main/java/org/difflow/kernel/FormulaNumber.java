package org.difflow.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Integrals;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.zero.Settled;

/** The number that a formula without free symbols stands for, its integrals by quadrature. */
public final class FormulaNumber {
  private FormulaNumber() {}

  /** {@code E0438} if an integral in it does not converge. */
  public static double of(Expr formula) {
    Expr numbers = withNumbers(formula);
    double value = Lowering.lower(List.of(), numbers).evaluate();
    return Double.isFinite(value) ? value : Settled.value(numbers, Map.of()).orElse(value);
  }

  private static Expr withNumbers(Expr formula) {
    Map<Expr, Expr> numbers = new HashMap<>();
    Integrals.outermost(formula).forEach(integral -> numbers.put(integral, number(integral)));
    return formula.substitute(numbers);
  }

  private static Expr number(Expr node) {
    List<Expr> parts = node.children();
    double value =
        Quadrature.integral(
            integrand(parts.get(0), (Symbol) parts.get(1)), end(parts.get(2)), end(parts.get(3)));
    return node.pool().decimal(value);
  }

  private static double end(Expr end) {
    ExpressionPool pool = end.pool();
    if (end == pool.infinity()) {
      return Double.POSITIVE_INFINITY;
    }
    return end == pool.infinity().negate() ? Double.NEGATIVE_INFINITY : of(end);
  }

  /** Compiled once, unless it holds an integral whose value depends on x. */
  private static DoubleUnaryOperator integrand(Expr formula, Symbol x) {
    if (Integrals.isIn(formula)) {
      return value -> of(formula.substitute(Map.of(x, x.pool().decimal(value))));
    }
    return Lowering.lower(List.of(x), formula)::evaluate;
  }
}
