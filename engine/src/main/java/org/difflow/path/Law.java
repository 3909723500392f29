package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** What a path says about the law of x at time t, given the ends that its kind names. */
public sealed interface Law permits IsotropicLaw, BridgeLaw, FlowLaw, SdeLaw, EnergyLaw {

  LawKind kind();

  /** The same law with expressions in the place of symbols. */
  Law substitute(Map<Symbol, Expr> values);
}
