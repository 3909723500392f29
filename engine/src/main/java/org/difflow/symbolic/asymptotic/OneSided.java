package org.difflow.symbolic.asymptotic;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/** The limits of a formula from below and from above, where both are numbers that are known. */
public record OneSided(Expr below, Expr above) {
  /** The limits of {@code formula} as {@code x} tends to {@code point}. */
  public static Optional<OneSided> of(Expr formula, Symbol x, Expr point) {
    return limit(formula, x, new Approach.FromBelow(point))
        .flatMap(
            below ->
                limit(formula, x, new Approach.FromAbove(point))
                    .map(above -> new OneSided(below, above)));
  }

  private static Optional<Expr> limit(Expr formula, Symbol x, Approach approach) {
    return Limit.of(formula, x, approach)
        .filter(Limit.Finite.class::isInstance)
        .map(limit -> ((Limit.Finite) limit).value());
  }

  /** Whether the two are proved to be different numbers. */
  public boolean differ() {
    return ZeroTest.test(above.minus(below)) instanceof ZeroResult.Refuted;
  }
}
