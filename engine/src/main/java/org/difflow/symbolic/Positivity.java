package org.difflow.symbolic;

import org.difflow.symbolic.normal.NormalForm;

/**
 * Proves that a number has a value and is positive for all values of its symbols inside their
 * domains, the ends left out. No answer of {@code false} means more than "not proved".
 */
public final class Positivity {
  private Positivity() {}

  public static boolean prove(Expr formula) {
    return NormalForm.provesPositive(formula);
  }
}
