package org.difflow.symbolic;

import java.util.List;

/** A number with a name that is no rational: pi. */
public final class NamedConstant extends Expr {
  private final String name;

  NamedConstant(ExpressionPool pool, int id, String name) {
    super(pool, id, List.of(), false);
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
