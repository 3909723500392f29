package org.difflow.symbolic;

import java.util.List;

/** A power {@code base^exponent}: roots and reciprocals too. */
public final class Power extends Expr {
  Power(ExpressionPool pool, int id, Expr base, Expr exponent) {
    this(pool, id, List.of(base, exponent));
  }

  private Power(ExpressionPool pool, int id, List<Expr> children) {
    super(pool, id, children, anyVector(children));
  }

  public Expr base() {
    return children().get(0);
  }

  public Expr exponent() {
    return children().get(1);
  }

  @Override
  public String toString() {
    return "(" + base() + "^" + exponent() + ")";
  }
}
