package org.difflow.symbolic.inverse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** Formulas by exponentials, of which one may be a power of the other. */
final class Exponentials {
  private Exponentials() {}

  /** {@code other} as c y^k where y is e^u and other is e^(ku + log c), k a whole number. */
  static Optional<Expr> power(Application exponential, Expr other, Symbol z, Symbol y) {
    return argument(other)
        .filter(v -> v.symbols().contains(z))
        .flatMap(v -> power(exponential.argument(), v, z, y));
  }

  private static Optional<Expr> argument(Expr formula) {
    return formula instanceof Application call && call.function() == Function.EXP
        ? Optional.of(call.argument())
        : Optional.empty();
  }

  private static Optional<Expr> power(Expr u, Expr v, Symbol z, Symbol y) {
    Expr times = Simplifier.simplify(v.derivative(z).over(u.derivative(z)));
    Expr rest = Simplifier.simplify(v.minus(times.times(u)));
    return times instanceof Constant k && k.isInteger() && !rest.symbols().contains(z)
        ? Optional.of(y.power(k).times(rest.exp()))
        : Optional.empty();
  }

  /** The same function by exponentials instead of hyperbolic functions and sigmoids. */
  static Expr written(Expr function) {
    Map<Expr, Expr> written = new HashMap<>();
    for (Expr node : PostOrder.of(function)) {
      if (node instanceof Application call && call.function().arity() == 1) {
        Expr argument = call.argument().substitute(written);
        written.put(call, written(call.function(), argument));
      }
    }
    return function.substitute(written);
  }

  private static Expr written(Function function, Expr u) {
    Expr up = u.exp();
    Expr down = u.negate().exp();
    return switch (function) {
      case SINH -> up.minus(down).over(2);
      case COSH -> up.plus(down).over(2);
      case TANH -> up.minus(down).over(up.plus(down));
      case SIGMOID -> down.plus(1).reciprocal();
      case EXPM1 -> up.minus(1);
      default -> u.apply(function);
    };
  }
}
