package org.difflow.symbolic;

import java.util.List;
import java.util.stream.Collectors;

/** A sum of two or more terms that differ in more than their rational coefficient. */
public final class Sum extends Expr {
  Sum(ExpressionPool pool, int id, List<Expr> terms) {
    super(pool, id, terms, anyVector(terms));
  }

  /** The terms in canonical order; a rational one, if any, comes first. */
  public List<Expr> terms() {
    return children();
  }

  @Override
  public String toString() {
    return terms().stream().map(Expr::toString).collect(Collectors.joining(" + ", "(", ")"));
  }
}
