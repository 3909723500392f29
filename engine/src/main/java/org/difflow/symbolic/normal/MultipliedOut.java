package org.difflow.symbolic.normal;

import org.difflow.symbolic.Expr;

/** Formulas as sums of products in which no sum is left but under a power that stays. */
public final class MultipliedOut {
  private MultipliedOut() {}

  /** The formula multiplied out, or as it is where that is too large. */
  public static Expr of(Expr formula) {
    try {
      return NormalForm.refined(
          formula,
          NormalForm.DISPLAY,
          true,
          n -> new Written(formula.pool()).sum(Expansion.multipliedOut(n.of(formula))));
    } catch (Limits.TooLarge tooLarge) {
      return formula;
    }
  }
}
