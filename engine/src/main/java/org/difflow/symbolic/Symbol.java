package org.difflow.symbolic;

import java.util.List;

/**
 * A free name with what is known of its values. The name is the canonical ASCII one, for example
 * {@code sigma_min}; the same name with another sort or domain is another symbol.
 */
public final class Symbol extends Expr {
  private final String name;
  private final Sort sort;
  private final Domain domain;

  Symbol(ExpressionPool pool, int id, String name, Sort sort, Domain domain, VectorSize size) {
    super(pool, id, List.of(), sort == Sort.VECTOR, size);
    this.name = name;
    this.sort = sort;
    this.domain = domain;
  }

  public String name() {
    return name;
  }

  public Sort sort() {
    return sort;
  }

  public Domain domain() {
    return domain;
  }

  @Override
  public String toString() {
    return name;
  }
}
