package org.difflow.verify;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;

/** Which values of the parameters a proof is for; one for all never uses a default. */
enum ProofScope {
  ALL_PARAMETERS(""),
  PARAMETERS_AT_THEIR_VALUES(", for the parameters at their values");

  private final String restriction;

  ProofScope(String restriction) {
    this.restriction = restriction;
  }

  /** The widest in which {@code proved} holds of the formula; nothing if it holds in none. */
  static Optional<ProofScope> of(ConditionalPath path, Expr formula, Predicate<Expr> proved) {
    if (Stream.of(formula, formula.substitute(path.given())).distinct().anyMatch(proved)) {
      return Optional.of(ALL_PARAMETERS);
    }
    return Optional.of(PARAMETERS_AT_THEIR_VALUES).filter(_ -> proved.test(path.bind(formula)));
  }

  /** The check of a statement that is proved so far. */
  Check check(String name, String statement) {
    return Check.of(name, Outcome.PROVED, statement + restriction);
  }
}
