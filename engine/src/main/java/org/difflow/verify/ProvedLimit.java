package org.difflow.verify;

import java.util.Optional;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;

/** What a formula tends to, with the parameters free if that decides it, else at their values. */
record ProvedLimit(ConditionalPath path, Expr formula, Symbol symbol, Approach approach) {
  /** For which parameters the limit is proved to be {@code number}; nothing if for none. */
  Optional<ProofScope> is(long number) {
    return ProofScope.of(path, formula, some -> is(number, some));
  }

  private boolean is(long number, Expr some) {
    return Limit.of(some, symbol, approach)
        .filter(limit -> limit instanceof Limit.Finite(Expr value) && isZero(value.minus(number)))
        .isPresent();
  }

  private static boolean isZero(Expr difference) {
    return ZeroTest.test(difference) instanceof ZeroResult.Proved;
  }
}
