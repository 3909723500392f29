package org.difflow.symbolic;

import java.util.List;
import java.util.stream.Collectors;

/** A product of two or more factors with different bases. */
public final class Product extends Expr {
  Product(ExpressionPool pool, int id, List<Expr> factors) {
    super(pool, id, factors, anyVector(factors));
  }

  /** The factors in canonical order; a rational coefficient other than 1, if any, comes first. */
  public List<Expr> factors() {
    return children();
  }

  @Override
  public String toString() {
    return factors().stream().map(Expr::toString).collect(Collectors.joining("*", "(", ")"));
  }
}
