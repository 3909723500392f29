package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The law at the prior end, N(mean, std^2 I): declared, or else the law of x there given x0 = 0.
 *
 * @param mean one number for all coordinates
 * @param std a standard deviation, never a variance
 */
public record Prior(Expr mean, Expr std) {

  public Prior substitute(Map<Symbol, Expr> values) {
    return new Prior(mean.substitute(values), std.substitute(values));
  }
}
