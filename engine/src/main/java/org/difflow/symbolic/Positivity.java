package org.difflow.symbolic;

import org.difflow.symbolic.normal.NormalForm;
import org.difflow.symbolic.sign.Bounds;

/**
 * Proves that a number has a value and is positive for all values of its symbols inside their
 * domains, the ends left out: by enclosing it in an interval, or by a normal form all of whose
 * factors are positive. No answer of {@code false} means more than "not proved".
 */
public final class Positivity {
  private Positivity() {}

  public static boolean prove(Expr formula) {
    return Bounds.provesPositive(formula) || NormalForm.provesPositive(formula);
  }
}
