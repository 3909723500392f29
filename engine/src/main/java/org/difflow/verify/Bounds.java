package org.difflow.verify;

import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Signs by interval arithmetic: every formula is enclosed, from the domains of its symbols upwards,
 * in an {@link Interval} with exact or outward-rounded ends. What is proved is true; what is not
 * proved may be true all the same (each occurrence of a symbol is bounded on its own).
 */
final class Bounds {
  private Bounds() {}

  /** Whether {@code formula} is positive wherever its symbols are in their domains. */
  static boolean provesPositive(Expr formula) {
    return of(formula).isPositive();
  }

  static Interval of(Expr formula) {
    return switch (formula) {
      case Constant constant -> Interval.point(constant.value());
      case NamedConstant _ -> Interval.around(Math.PI);
      case Symbol symbol -> Interval.of(symbol.domain());
      case Sum sum -> sum.terms().stream().map(Bounds::of).reduce(Interval.ZERO, Interval::plus);
      case Product product ->
          product.factors().stream().map(Bounds::of).reduce(Interval.ONE, Interval::times);
      case Power power -> power(power);
      case Application call -> call(call);
    };
  }

  private static Interval power(Power power) {
    return power.exponent() instanceof Constant exponent
        ? of(power.base()).power(exponent.value())
        : positiveIf(of(power.base()).isPositive());
  }

  private static Interval call(Application call) {
    Expr argument = call.arguments().getFirst();
    return switch (call.function()) {
      case EXP -> of(argument).rising(Math::exp).atLeastZero();
      case LOG -> of(argument).isPositive() ? of(argument).rising(Math::log) : Interval.ALL;
      case TANH -> of(argument).rising(Math::tanh);
      case ATAN -> of(argument).rising(Math::atan);
      case SINH -> of(argument).rising(Math::sinh);
      case SIGMOID -> positiveIf(true);
      case SIN -> positiveIf(halfTurns(argument).within(0, 1));
      case COS -> positiveIf(halfTurns(argument).plus(Interval.HALF).within(0, 1));
      default -> Interval.ALL;
    };
  }

  /** The argument over pi: taken symbolically, because only then are its ends exact. */
  private static Interval halfTurns(Expr angle) {
    return of(angle.over(angle.pool().pi()));
  }

  private static Interval positiveIf(boolean positive) {
    return positive ? Interval.POSITIVE : Interval.ALL;
  }
}
