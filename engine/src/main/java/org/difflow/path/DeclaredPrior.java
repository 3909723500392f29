package org.difflow.path;

import java.util.Map;
import org.difflow.distribution.Distribution;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** The prior that a path names, which may depend on the values of the path's parameters. */
@FunctionalInterface
public interface DeclaredPrior {
  /** The prior where the parameters stand at {@code values}. */
  Distribution at(Map<Symbol, Expr> values);

  /** One that does not depend on parameters. */
  static DeclaredPrior of(Distribution prior) {
    return _ -> prior;
  }
}
