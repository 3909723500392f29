package org.difflow.verify;

import java.util.Optional;
import org.difflow.path.ConditionalPath;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.print.Printer;

/** The law that was probably meant: the complement of psi, if that passes all checks. */
final class Suggestion {
  private Suggestion() {}

  static Optional<String> of(ConditionalPath path) {
    return path.law() instanceof RadialLaw law ? complement(path, law) : Optional.empty();
  }

  private static Optional<String> complement(ConditionalPath path, RadialLaw law) {
    Expr complement = Simplifier.simplify(law.psi().negate().plus(1));
    boolean passes =
        MassChecks.of(path, new RadialLaw(complement, law.gauge())).stream()
            .noneMatch(Check::failed);
    return passes
        ? Optional.of("did you mean " + Printer.unicode(complement) + "?")
        : Optional.empty();
  }
}
