package org.difflow.symbolic;

import java.util.List;
import org.difflow.fault.Fault;

/**
 * The partial derivatives of the functions of numbers, as formulas in their arguments. Where a
 * function has a corner or a step (abs, sign, floor, min) the slope is the one away from it. The
 * slopes of gamma and loggamma, and those of gammaP, betaI and besselI in their parameters, have no
 * formula in the language: {@code E0430}.
 */
final class Slope {
  private final Function function;
  private final List<Expr> arguments;

  private Slope(Function function, List<Expr> arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  /** The derivative of the application by its argument with the number {@code index}. */
  static Expr of(Application application, int index) {
    Slope slope = new Slope(application.function(), application.arguments());
    return application.function().arity() == 1
        ? slope.of(application.argument())
        : slope.inArgument(index);
  }

  private Expr of(Expr u) {
    return switch (function) {
      case EXP, EXPM1 -> u.exp();
      case LOG -> u.reciprocal();
      case LOG1P -> u.plus(1).reciprocal();
      case SIN -> u.apply(Function.COS);
      case COS -> u.apply(Function.SIN).negate();
      case TAN -> u.apply(Function.TAN).square().plus(1);
      case ASIN -> oneMinusSquare(u).sqrt().reciprocal();
      case ACOS -> oneMinusSquare(u).sqrt().reciprocal().negate();
      case ATAN -> u.square().plus(1).reciprocal();
      case SINH -> u.apply(Function.COSH);
      case COSH -> u.apply(Function.SINH);
      case TANH -> oneMinusSquare(u.apply(Function.TANH));
      case SIGMOID -> u.apply(Function.SIGMOID).minus(u.apply(Function.SIGMOID).square());
      case SOFTPLUS -> u.apply(Function.SIGMOID);
      case ERF -> bell(u);
      case ERFC -> bell(u).negate();
      case EXPI -> u.exp().over(u);
      case ABS -> u.apply(Function.SIGN);
      case SIGN, FLOOR, ROUND -> u.pool().zero();
      default -> throw none("its argument");
    };
  }

  /** 2/sqrt(pi) e^(-u^2). */
  private static Expr bell(Expr u) {
    return u.square().negate().exp().times(2).over(u.pool().pi().sqrt());
  }

  private static Expr oneMinusSquare(Expr u) {
    return u.pool().one().minus(u.square());
  }

  private Expr inArgument(int index) {
    Expr first = arguments.get(0);
    Expr second = arguments.get(1);
    return switch (function) {
      case ATAN2 -> angle(first, second, index);
      case MOD ->
          index == 0 ? first.pool().one() : first.over(second).apply(Function.FLOOR).negate();
      case MIN -> share(index == 0 ? first.minus(second) : second.minus(first));
      case MAX -> share(index == 0 ? second.minus(first) : first.minus(second));
      case GAMMA_P -> requireIndex(index, 1, gammaDensity(first, second));
      case GAMMA_Q -> requireIndex(index, 1, gammaDensity(first, second).negate());
      case BETA_I -> requireIndex(index, 0, betaDensity(first, second, arguments.get(2)));
      case BESSEL_I -> requireIndex(index, 1, besselSlope(first, second));
      default -> throw none("its argument");
    };
  }

  /** Of the angle of the point (x, y): x/(x^2 + y^2) by y and -y/(x^2 + y^2) by x. */
  private static Expr angle(Expr y, Expr x, int index) {
    Expr square = x.square().plus(y.square());
    return (index == 0 ? x : y.negate()).over(square);
  }

  /** 1 where u is negative and 0 where it is positive. */
  private static Expr share(Expr u) {
    return u.pool().one().minus(u.apply(Function.SIGN)).over(u.pool().constant(2));
  }

  /** x^(a-1) e^(-x) / Gamma(a). */
  private static Expr gammaDensity(Expr a, Expr x) {
    return x.power(a.minus(1)).times(x.negate().exp()).over(a.apply(Function.GAMMA));
  }

  /** x^(a-1) (1-x)^(b-1) Gamma(a+b) / (Gamma(a) Gamma(b)). */
  private static Expr betaDensity(Expr x, Expr a, Expr b) {
    Expr powers = x.power(a.minus(1)).times(x.pool().one().minus(x).power(b.minus(1)));
    return powers
        .times(a.plus(b).apply(Function.GAMMA))
        .over(a.apply(Function.GAMMA).times(b.apply(Function.GAMMA)));
  }

  /** (I_(order-1) + I_(order+1))/2 (DLMF 10.29.1). */
  private static Expr besselSlope(Expr order, Expr x) {
    ExpressionPool pool = x.pool();
    return pool.apply(Function.BESSEL_I, order.minus(1), x)
        .plus(pool.apply(Function.BESSEL_I, order.plus(1), x))
        .over(pool.constant(2));
  }

  private Expr requireIndex(int index, int known, Expr slope) {
    if (index != known) {
      throw none("its parameter");
    }
    return slope;
  }

  private Fault none(String argument) {
    return new Fault(
        "E0430",
        "the derivative of `" + function.symbol() + "` by " + argument + " has no formula",
        "take a difference quotient of numbers instead");
  }
}
