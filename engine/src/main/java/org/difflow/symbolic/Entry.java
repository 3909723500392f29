package org.difflow.symbolic;

import java.util.List;

/** {@code abar[t]}: the number of a table at an index, which must come out whole. */
public final class Entry extends Expr {
  private final Table table;

  Entry(ExpressionPool pool, int id, Table table, Expr index) {
    super(pool, id, List.of(index), false);
    this.table = table;
  }

  public Table table() {
    return table;
  }

  public Expr index() {
    return children().getFirst();
  }

  @Override
  public String toString() {
    return table.name() + "[" + index() + "]";
  }
}
