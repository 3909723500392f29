package org.difflow.golden;

import org.difflow.distribution.Distribution;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.DataEnd;
import org.difflow.path.PathDeclaration;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/** Straight bridges between t = 0 and t = 1: mu = (1-t) x0 + t x1. */
public final class Bridges {
  private Bridges() {}

  /** sigma = s sqrt(t(1-t)). */
  public static ConditionalPath brownian(String s, DataEnd dataEnd, Distribution prior) {
    ExpressionPool pool = new ExpressionPool();
    Symbol t = clock(pool);
    Expr variance = t.times(pool.constant(1).minus(t));
    return path(t, variance.sqrt().times(pool.decimal(Double.parseDouble(s))), dataEnd, prior);
  }

  /** sigma = 0. */
  public static ConditionalPath rectified(Distribution prior) {
    Symbol t = clock(new ExpressionPool());
    return path(t, t.pool().constant(0), DataEnd.UPPER, prior);
  }

  private static Symbol clock(ExpressionPool pool) {
    return TimeRange.clock(pool, "t", pool.constant(0), pool.constant(1));
  }

  private static ConditionalPath path(Symbol t, Expr sigma, DataEnd dataEnd, Distribution prior) {
    Coordinates at = Coordinates.of(t);
    Expr left = at.number(1).minus(t);
    Expr mu = left.times(at.data()).plus(t.times(at.upper()));
    TimeRange range = TimeRange.of(at.number(0), at.number(1), dataEnd);
    return new ConditionalPath(
        PathDeclaration.of("B", t, range, new BridgeLaw(mu, sigma)).withPrior(prior));
  }
}
