package org.difflow.symbolic.stable;

import java.util.HashMap;
import java.util.Map;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;

/**
 * A formula with tanh(u), u positive, as (1 - e^(-2u))/(1 + e^(-2u)). What is left of it when ones
 * cancel, 1 - tanh(u)^2 for example, is then known to its last digit however small it is.
 */
public final class Decaying {
  private Decaying() {}

  public static Expr of(Expr formula) {
    Map<Expr, Expr> decaying = new HashMap<>();
    for (Expr node : PostOrder.of(formula)) {
      if (node instanceof Application call
          && call.function() == Function.TANH
          && Positivity.prove(call.argument())) {
        decaying.put(call, tanh(call.argument()));
      }
    }
    return formula.substitute(decaying);
  }

  private static Expr tanh(Expr u) {
    Expr decay = u.times(-2).exp();
    return decay.negate().plus(1).over(decay.plus(1));
  }
}
