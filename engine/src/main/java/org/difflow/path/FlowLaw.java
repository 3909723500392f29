package org.difflow.path;

import java.util.Map;
import org.difflow.flow.Flow;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * x = flow(z, t) with z ~ base, the identity at the data end, so that z is the data point (S1-63 to
 * S1-66).
 *
 * @param base the law of z, that of the data where nothing else is said
 */
public record FlowLaw(Flow flow, DeclaredPrior base) implements Law {

  @Override
  public LawKind kind() {
    return LawKind.FLOW;
  }

  @Override
  public FlowLaw substitute(Map<Symbol, Expr> values) {
    return new FlowLaw(flow.substitute(values), base);
  }
}
