package org.difflow.path;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * A parameter of a path. Its default, where it has one, may use the parameters before it; it counts
 * when numbers are asked for, never in a formula or a proof.
 */
public record Parameter(Symbol symbol, Optional<Expr> fallback) {

  public static Parameter of(Symbol symbol) {
    return new Parameter(symbol, Optional.empty());
  }

  public static Parameter of(Symbol symbol, Expr fallback) {
    return new Parameter(symbol, Optional.of(fallback));
  }
}
