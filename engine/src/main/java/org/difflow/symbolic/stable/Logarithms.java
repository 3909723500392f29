package org.difflow.symbolic.stable;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Sum;

/**
 * Logarithms of what may be close to 1: log(1 + u) = log1p(u), and log(u^n) = n log(u) for positive
 * u. Where 1 + u vanishes and a rule says how, below u = -1/2, the logarithm of that is taken
 * (Mächler, 2012, for 1 - exp(v)).
 */
final class Logarithms {
  private Logarithms() {}

  /** {@code rest} is what a rule makes of a sum. */
  static Optional<Expr> of(Expr argument, Optional<Expr> rest) {
    return switch (argument) {
      case Sum sum when sum.terms().stream().anyMatch(Expr::isOne) ->
          Optional.of(ofOnePlus(sum.minus(1), rest));
      case Power power
          when power.exponent() instanceof Constant && Positivity.prove(power.base()) ->
          Optional.of(power.exponent().times(power.base().log()));
      default -> Optional.empty();
    };
  }

  private static Expr ofOnePlus(Expr u, Optional<Expr> rest) {
    ExpressionPool pool = u.pool();
    Expr close = u.apply(Function.LOG1P);
    Expr half = pool.constant(BigFraction.of(-1, 2));
    return rest.map(sum -> pool.apply(Function.IF_LESS, half, u, close, sum.log())).orElse(close);
  }
}
