package org.difflow.symbolic.sign;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.Table;

/**
 * Signs by interval arithmetic: every formula is enclosed, from the domains of its symbols upwards,
 * in an {@link Interval} with exact or outward-rounded ends. What is proved is true; what is not
 * proved may be true all the same (each occurrence of a symbol is bounded on its own).
 */
public final class Bounds {
  private Bounds() {}

  /** Whether {@code formula} has a value, and a positive one, all over its symbols' domains. */
  public static boolean provesPositive(Expr formula) {
    try {
      return of(formula).isPositive();
    } catch (NoValue noValue) {
      return false;
    }
  }

  /** {@link NoValue} where some part of the formula is not shown to have a value. */
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
      case Entry entry -> entry(entry.table());
    };
  }

  private static Interval entry(Table table) {
    return Interval.of(
        Domain.closed(BigFraction.from(table.least()), BigFraction.from(table.greatest())));
  }

  private static Interval power(Power power) {
    Interval base = of(power.base());
    if (power.exponent() instanceof Constant exponent) {
      return base.power(exponent.value());
    }
    of(power.exponent());
    return positive(base, Interval.POSITIVE);
  }

  private static Interval call(Application call) {
    List<Interval> arguments = call.arguments().stream().map(Bounds::of).toList();
    Interval argument = arguments.getFirst();
    return switch (call.function()) {
      case EXP -> argument.rising(Math::exp).atLeastZero();
      case LOG -> positive(argument, argument.rising(Math::log));
      case TANH -> argument.rising(Math::tanh);
      case ATAN -> argument.rising(Math::atan);
      case SINH -> argument.rising(Math::sinh);
      case SIGMOID, SOFTPLUS -> Interval.POSITIVE;
      case SIN -> positiveIf(halfTurns(call.argument()).within(0, 1));
      case COS -> positiveIf(halfTurns(call.argument()).plus(Interval.HALF).within(0, 1));
      case ABS, COSH, ERF, ERFC, FLOOR, ROUND, MIN, MAX, NORM, DOT -> Interval.ALL;
      default -> throw new NoValue("a function that may have no value there");
    };
  }

  private static Interval positive(Interval argument, Interval value) {
    if (!argument.isPositive()) {
      throw new NoValue("a logarithm or power of what is not positive");
    }
    return value;
  }

  /** The argument over pi: taken symbolically, because only then are its ends exact. */
  private static Interval halfTurns(Expr angle) {
    return of(angle.over(angle.pool().pi()));
  }

  private static Interval positiveIf(boolean positive) {
    return positive ? Interval.POSITIVE : Interval.ALL;
  }
}
