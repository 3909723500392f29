package org.difflow.symbolic.integral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Symbol;

/** What the integrands of a search led to, none of which is tried inside itself or twice. */
final class Attempts {
  /**
   * A bound on the time of a search that finds nothing, about 0.1 s and the same on every machine:
   * so many parts of integrands that depend on their variables.
   */
  private static final int MOST_PARTS = 90;

  private final Map<Expr, Optional<Expr>> found = new HashMap<>();
  private int parts;

  /** Begins with an integrand, unless it was tried or enough of them were. */
  boolean begins(Expr integrand, Symbol x) {
    if (found.containsKey(integrand) || parts >= MOST_PARTS) {
      return false;
    }
    found.put(integrand, Optional.empty());
    parts +=
        (int) PostOrder.of(integrand).stream().filter(part -> part.symbols().contains(x)).count();
    return true;
  }

  void end(Expr integrand, Optional<Expr> antiderivative) {
    found.put(integrand, antiderivative);
  }

  Optional<Expr> of(Expr integrand) {
    return found.getOrDefault(integrand, Optional.empty());
  }
}
