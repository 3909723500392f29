package org.difflow.symbolic.integral;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Simplifier;

/** The integral of u V' by parts: u V less the integral of u' V. */
final class Parts {
  /** Functions whose derivatives are simpler than they are. */
  private static final Set<Function> INVERSE =
      EnumSet.of(
          Function.LOG,
          Function.LOG1P,
          Function.ATAN,
          Function.ASIN,
          Function.ACOS,
          Function.ERF,
          Function.ERFC,
          Function.EXPI,
          Function.GAMMA_P,
          Function.GAMMA_Q,
          Function.BETA_I);

  private Parts() {}

  /** An inverse function, or a whole power of one, is differentiated. */
  static Optional<Expr> ofInverseFunction(Integrand f, Search search) {
    return f.split(
        (u, rest) ->
            isInverse(u)
                ? search.deeper(rest).flatMap(v -> parts(f, search, u, v))
                : Optional.empty());
  }

  private static boolean isInverse(Expr factor) {
    return switch (factor) {
      case Application call -> INVERSE.contains(call.function());
      case Power power -> Integrand.isWhole(power.exponent(), 1) && isInverse(power.base());
      default -> false;
    };
  }

  /** x^n with the antiderivative of the other factors. */
  static Optional<Expr> ofPower(Integrand f, Search search) {
    return f.split(
        (u, rest) ->
            f.isWholePower(u) && !rest.isOne()
                ? search.deeper(rest).flatMap(v -> parts(f, search, u, v))
                : Optional.empty());
  }

  private static Optional<Expr> parts(Integrand f, Search search, Expr u, Expr v) {
    return search
        .deeper(Simplifier.simplify(u.derivative(f.x()).times(v)))
        .map(rest -> u.times(v).minus(rest));
  }

  /**
   * x^n e^q with q = ax^2 + bx + c: x^(n-1) e^q/(2a) less the integral of (b x^(n-1) + (n-1)
   * x^(n-2)) e^q/(2a).
   */
  static Optional<Expr> ofGaussian(Integrand f, Search search) {
    return f.split(
        (power, rest) ->
            f.isWholePower(power)
                    && rest instanceof Application bell
                    && bell.function() == Function.EXP
                ? Quadratic.of(bell.argument(), f.x())
                    .flatMap(q -> gaussian(f, search, power.over(f.x()), bell, q))
                : Optional.empty());
  }

  private static Optional<Expr> gaussian(
      Integrand f, Search search, Expr lower, Expr bell, Quadratic q) {
    Expr rest = q.b().times(lower).plus(lower.derivative(f.x()));
    Expr twice = q.a().times(2);
    return search
        .deeper(Simplifier.simplify(rest).times(bell))
        .or(() -> search.deeper(q.b().times(lower).times(bell)))
        .map(found -> lower.times(bell).minus(found).over(twice));
  }
}
