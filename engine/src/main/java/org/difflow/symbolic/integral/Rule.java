package org.difflow.symbolic.integral;

import java.util.Optional;
import org.difflow.symbolic.Expr;

/** A way to find an antiderivative, which may search for those of other integrands. */
@FunctionalInterface
interface Rule {
  Optional<Expr> of(Integrand integrand, Search search);
}
