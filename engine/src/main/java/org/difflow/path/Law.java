package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** What a path says about the law of x at time t given its data point x0. */
public sealed interface Law permits IsotropicLaw {

  LawKind kind();

  /** The same law with expressions in the place of symbols. */
  Law substitute(Map<Symbol, Expr> values);
}
