package org.difflow.verify;

import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ZeroResult;

/**
 * left = right for all values of the symbols of a path: proved, or with the parameters that have a
 * value at it, tested at points, or refuted at one.
 */
record Equation(Expr left, Expr right) {

  /** {@code variables} is what a proof is for: {@code z and t}. */
  Check check(String name, ConditionalPath path, String variables) {
    return test() instanceof ZeroResult.Proved
        ? Check.of(name, Outcome.PROVED, "for all " + variables)
        : new Equation(path.bind(left), path.bind(right)).atValues(name);
  }

  private Check atValues(String name) {
    return switch (test()) {
      case ZeroResult.Proved _ ->
          Check.of(name, Outcome.PROVED, "for the parameters at their values");
      case ZeroResult.Tested tested when tested.points() == 0 ->
          Check.of(
              name, Outcome.WARNING, "undecided: no point found where both sides have a value");
      case ZeroResult.Tested tested ->
          Check.of(name, Outcome.CHECKED, "at %d points".formatted(tested.points()));
      case ZeroResult.Refuted refuted ->
          Check.refuted(name, Counterexample.of(refuted.point(), left, right));
    };
  }

  private ZeroResult test() {
    return Equality.found(left.minus(right));
  }
}
