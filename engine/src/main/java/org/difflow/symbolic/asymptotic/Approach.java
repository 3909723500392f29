package org.difflow.symbolic.asymptotic;

import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/** How a symbol tends to where a limit is taken. */
public sealed interface Approach {
  /** To a number from above. */
  record FromAbove(Expr point) implements Approach {}

  /** To a number from below. */
  record FromBelow(Expr point) implements Approach {}

  /** Above all bounds. */
  record ToInfinity() implements Approach {}

  /** Below all bounds. */
  record ToMinusInfinity() implements Approach {}

  /** The symbol in terms of an x that falls to 0. */
  default Transseries symbol(ExpressionPool pool) {
    Scale x = Scale.power(pool.constant(1));
    Expr one = pool.constant(1);
    return switch (this) {
      case FromAbove(Expr point) -> Transseries.constant(point).plus(Transseries.of(one, x));
      case FromBelow(Expr point) ->
          Transseries.constant(point).plus(Transseries.of(one.negate(), x));
      case ToInfinity() -> Transseries.of(one, Scale.power(one.negate()));
      case ToMinusInfinity() -> Transseries.of(one.negate(), Scale.power(one.negate()));
    };
  }
}
