package org.difflow.symbolic.integral;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/**
 * Antiderivatives: a table modulo linear substitution, and rules that lead to it. What is found is
 * differentiated back and put to the zero test, so that a wrong rule finds nothing.
 */
public final class Antiderivative {
  /** Points at which a derivative that is not proved to be the integrand must agree with it. */
  private static final int POINTS = 32;

  private Antiderivative() {}

  /** A formula whose derivative by {@code x} is {@code integrand}, on the domain of x. */
  public static Optional<Expr> of(Expr integrand, Symbol x) {
    return new Search(x)
        .of(integrand)
        .map(Simplifier::simplify)
        .filter(found -> isRight(found, integrand, x));
  }

  private static boolean isRight(Expr found, Expr integrand, Symbol x) {
    return switch (ZeroTest.test(found.derivative(x).minus(integrand))) {
      case ZeroResult.Proved _ -> true;
      case ZeroResult.Tested tested -> tested.points() >= POINTS;
      case ZeroResult.Refuted _ -> false;
    };
  }
}
