package org.difflow.symbolic.asymptotic;

import java.util.List;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** What a formula tends to. */
public sealed interface Limit {
  /** A number. */
  record Finite(Expr value) implements Limit {}

  /** It grows above all bounds, or below them. */
  record Infinite(boolean negative) implements Limit {}

  /** More terms are kept as long as all that are known cancel. */
  List<Integer> COUNTS = List.of(4, 8, 16);

  /** The limit of {@code formula} as {@code symbol} goes that way, if it is decided. */
  static Optional<Limit> of(Expr formula, Symbol symbol, Approach approach) {
    for (int count : COUNTS) {
      try {
        Transseries value = approach.symbol(formula.pool());
        return Optional.of(of(Behaviour.of(formula, symbol, value, count)));
      } catch (Undecided | Fault tryMoreTerms) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Limit of(Transseries expansion) {
    if (expansion.isSmall()) {
      return new Finite(expansion.pool().constant(0));
    }
    Transseries.Term leading = expansion.leading();
    return leading.scale().growth() == 0
        ? new Finite(leading.coefficient())
        : new Infinite(Sign.of(leading.coefficient()) < 0);
  }
}
