package org.difflow.path;

import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;

/** Functions that formulas need and that are not in this version. */
final class SpecialFunctions {
  private SpecialFunctions() {}

  static Expr later(String function) {
    throw new Fault(
        "E0901", "`" + function + "` in the formula of a member is not in this version");
  }
}
