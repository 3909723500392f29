package org.difflow.symbolic.asymptotic;

import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/** The sign of a coefficient, proved or not answered. */
final class Sign {
  private Sign() {}

  static boolean isZero(Expr coefficient) {
    return coefficient.isZero()
        || !(coefficient instanceof Constant)
            && ZeroTest.test(coefficient) instanceof ZeroResult.Proved;
  }

  static int of(Expr coefficient) {
    if (coefficient instanceof Constant constant) {
      return constant.value().signum();
    }
    if (Positivity.prove(coefficient)) {
      return 1;
    }
    if (Positivity.prove(coefficient.negate())) {
      return -1;
    }
    if (isZero(coefficient)) {
      return 0;
    }
    throw new Undecided("the sign of " + coefficient + " is not known");
  }
}
