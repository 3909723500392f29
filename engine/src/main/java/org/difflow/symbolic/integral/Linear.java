package org.difflow.symbolic.integral;

import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** {@code slope*x + offset} with a slope and an offset free of x. */
record Linear(Expr slope, Expr offset) {

  static Optional<Linear> of(Expr formula, Symbol x) {
    Expr slope = Simplifier.simplify(formula.derivative(x));
    return slope.isZero() || slope.symbols().contains(x)
        ? Optional.empty()
        : Optional.of(new Linear(slope, formula.substitute(Map.of(x, x.pool().constant(0)))));
  }

  /** Whether the slope is known not to be 0. */
  boolean isSloped() {
    return Positivity.prove(slope) || Positivity.prove(slope.negate());
  }
}
