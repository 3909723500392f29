package org.difflow.path;

import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;

final class Complement {
  private Complement() {}

  static Expr of(Expr part) {
    return Simplifier.simplify(part.negate().plus(1));
  }
}
