package org.difflow.symbolic.identity;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Symbol;

/** That one formula is the derivative of another, by differences of numbers. */
public final class Slopes {
  /** Against a millionth, the way to the end of a domain, its fourth power is 1e-36. */
  private static final String STEP = "0.000000000000001";

  private Slopes() {}

  /** The difference quotient of fourth order, whose sides agree where {@code slope} is right. */
  public static Identity slope(Expr formula, Symbol symbol, Expr slope) {
    ExpressionPool pool = formula.pool();
    Expr step = pool.decimal(STEP);
    Expr near = difference(formula, symbol, step).times(8);
    Expr far = difference(formula, symbol, step.times(2));
    return new Identity(
        "slope of %s by %s".formatted(formula, symbol),
        near.minus(far).over(step.times(12)),
        slope);
  }

  private static Expr difference(Expr formula, Symbol symbol, Expr step) {
    return moved(formula, symbol, step).minus(moved(formula, symbol, step.negate()));
  }

  private static Expr moved(Expr formula, Symbol symbol, Expr step) {
    return formula.substitute(Map.of(symbol, symbol.plus(step)));
  }
}
