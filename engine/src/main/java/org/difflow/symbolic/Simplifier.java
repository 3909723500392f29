package org.difflow.symbolic;

import org.difflow.symbolic.normal.Simplification;

/**
 * Writes formulas shorter without changing their value wherever they have one: common factors come
 * out, what cancels goes, and the parts of the formula that stay keep the form they had.
 */
public final class Simplifier {
  private Simplifier() {}

  /** The cheapest formula found that is equal to {@code formula}, at worst the formula itself. */
  public static Expr simplify(Expr formula) {
    return formula.pool().simplified(formula, Simplification::of);
  }
}
