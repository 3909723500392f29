package org.difflow.symbolic.asymptotic;

import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;

/**
 * Functions with steps, of an argument that tends to a rational number: on the side from which it
 * comes, floor and round are constant and mod(u, y) is u - y*floor(u/y).
 */
record Stairs(ExpressionPool pool) {
  /** The function where its argument number {@code varying} is {@code centre + small}. */
  Transseries of(Application call, int varying, Expr centre, Transseries small) {
    return switch (call.function()) {
      case FLOOR -> Transseries.constant(floor(centre, small));
      case ROUND -> Transseries.constant(round(centre, small));
      case MOD -> remainder(varying, centre, small, call.arguments().get(1));
      default -> throw new Undecided("a function with steps");
    };
  }

  private Transseries remainder(int varying, Expr centre, Transseries small, Expr divisor) {
    if (varying != 0) {
      throw new Undecided("a divisor that varies");
    }
    Transseries part = small.times(divisor.reciprocal(), Scale.one(pool));
    Expr steps = floor(centre.over(divisor), part);
    return Transseries.constant(centre.minus(divisor.times(steps))).plus(small);
  }

  private Expr floor(Expr centre, Transseries small) {
    boolean below =
        isWhole(centre) && !small.isZero() && Sign.of(small.leading().coefficient()) < 0;
    Expr floor = number(centre).apply(Function.FLOOR);
    return below ? floor.minus(1) : floor;
  }

  /** Beside a half the nearest whole number is one, and round is floor(u + 1/2). */
  private Expr round(Expr centre, Transseries small) {
    return small.isZero()
        ? number(centre).apply(Function.ROUND)
        : floor(centre.plus(pool.constant(BigFraction.of(1, 2))), small);
  }

  private static boolean isWhole(Expr centre) {
    return number(centre).isInteger();
  }

  private static Constant number(Expr centre) {
    if (centre instanceof Constant constant) {
      return constant;
    }
    throw new Undecided("a step at no rational number");
  }
}
