package org.difflow.symbolic.integral;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Symbol;

/** Antiderivatives of one function or power, whose argument is linear or quadratic in x. */
final class KnownIntegrals {
  private final ExpressionPool pool;
  private final Symbol x;

  KnownIntegrals(Symbol x) {
    this.pool = x.pool();
    this.x = x;
  }

  static Optional<Expr> alone(Integrand f, Search search) {
    return f.alone(new KnownIntegrals(f.x())::of);
  }

  private Optional<Expr> of(Expr factor) {
    return switch (factor) {
      case Symbol same when same == x -> Optional.of(x.square().over(pool.constant(2)));
      case Application call when call.arguments().size() == 1 ->
          linear(call).or(() -> exponential(call));
      case Power power when !power.exponent().symbols().contains(x) ->
          linear(power).or(() -> quadratic(power));
      case Power power when !power.base().symbols().contains(x) -> exponential(power);
      default -> Optional.empty();
    };
  }

  private Optional<Expr> linear(Application call) {
    return Linear.of(call.argument(), x)
        .flatMap(linear -> of(call.function(), call.argument()).map(f -> f.over(linear.slope())));
  }

  private Optional<Expr> of(Function function, Expr u) {
    Expr root = pool.pi().sqrt();
    Expr bell = u.square().negate().exp().over(root);
    return Optional.ofNullable(
        switch (function) {
          case EXP -> u.exp();
          case EXPM1 -> u.exp().minus(u);
          case LOG -> u.times(u.log()).minus(u);
          case LOG1P -> u.plus(1).times(u.apply(Function.LOG1P)).minus(u);
          case SIN -> u.apply(Function.COS).negate();
          case COS -> u.apply(Function.SIN);
          case TAN -> u.apply(Function.COS).apply(Function.ABS).log().negate();
          case SINH -> u.apply(Function.COSH);
          case COSH -> u.apply(Function.SINH);
          case TANH -> u.apply(Function.COSH).log();
          case SIGMOID -> u.apply(Function.SOFTPLUS);
          case ATAN ->
              u.times(u.apply(Function.ATAN))
                  .minus(u.square().plus(1).log().over(pool.constant(2)));
          case ASIN -> u.times(u.apply(Function.ASIN)).plus(oneMinusSquare(u).sqrt());
          case ERF -> u.times(u.apply(Function.ERF)).plus(bell);
          case ERFC -> u.times(u.apply(Function.ERFC)).minus(bell);
          case EXPI -> u.times(u.apply(Function.EXPI)).minus(u.exp());
          case ABS -> u.times(u.apply(Function.ABS)).over(2);
          default -> null;
        });
  }

  private Expr oneMinusSquare(Expr u) {
    return pool.constant(1).minus(u.square());
  }

  private Optional<Expr> exponential(Application call) {
    return call.function() == Function.EXP
        ? Quadratic.of(call.argument(), x).flatMap(Quadratic::exponential)
        : Optional.empty();
  }

  /** (px + q)^n, but for polynomials in x whose p may be 0, which have no p below a line. */
  private Optional<Expr> linear(Power power) {
    Expr next = power.exponent().plus(1);
    Optional<Linear> base =
        Linear.of(power.base(), x).filter(b -> !isPolynomial(power) || b.isSloped());
    if (next.isZero()) {
      return base.map(b -> logarithm(power.base()).over(b.slope()));
    }
    boolean apart = Positivity.prove(next) || Positivity.prove(next.negate());
    return apart
        ? base.map(b -> power.base().power(next).over(next.times(b.slope())))
        : Optional.empty();
  }

  private static boolean isPolynomial(Power power) {
    return power.exponent() instanceof Constant n && n.isInteger() && Positivity.prove(n);
  }

  /** log |u|. */
  static Expr logarithm(Expr u) {
    return Positivity.prove(u) ? u.log() : u.apply(Function.ABS).log();
  }

  private Optional<Expr> quadratic(Power power) {
    if (!(power.exponent() instanceof Constant exponent)) {
      return Optional.empty();
    }
    return Quadratic.of(power.base(), x)
        .flatMap(quadratic -> quadratic.power(exponent.value()))
        .or(() -> square(power));
  }

  /** The square of a function of a linear argument, or 1 over it. */
  private Optional<Expr> square(Power power) {
    return power.base() instanceof Application call
        ? Integrand.number(power.exponent())
            .flatMap(exponent -> square(call.function(), call.argument(), exponent))
        : Optional.empty();
  }

  private Optional<Expr> square(Function function, Expr u, BigFraction exponent) {
    Optional<Expr> found =
        exponent.equals(BigFraction.of(2))
            ? square(function, u)
            : exponent.equals(BigFraction.of(-2)) ? inverseSquare(function, u) : Optional.empty();
    return Linear.of(u, x).flatMap(line -> found.map(f -> f.over(line.slope())));
  }

  private static Optional<Expr> square(Function function, Expr u) {
    Expr product = u.apply(Function.SIN).times(u.apply(Function.COS));
    return switch (function) {
      case SIN -> Optional.of(u.minus(product).over(2));
      case COS -> Optional.of(u.plus(product).over(2));
      case TAN -> Optional.of(u.apply(Function.TAN).minus(u));
      default -> Optional.empty();
    };
  }

  private static Optional<Expr> inverseSquare(Function function, Expr u) {
    return switch (function) {
      case SIN -> Optional.of(u.apply(Function.TAN).reciprocal().negate());
      case COS -> Optional.of(u.apply(Function.TAN));
      case COSH -> Optional.of(u.apply(Function.TANH));
      default -> Optional.empty();
    };
  }

  /** b^(px + q) for a base other than 1. */
  private Optional<Expr> exponential(Power power) {
    Expr rate = power.base().log();
    boolean apart = Positivity.prove(rate) || Positivity.prove(rate.negate());
    return apart
        ? Linear.of(power.exponent(), x).map(e -> power.over(rate.times(e.slope())))
        : Optional.empty();
  }
}
