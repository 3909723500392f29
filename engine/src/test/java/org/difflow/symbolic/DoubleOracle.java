package org.difflow.symbolic;

import java.util.Map;

/**
 * Evaluates a formula in doubles straight from its definition, by the functions of {@link Math}. It
 * shares nothing with the product's evaluators, so that it can judge them. A vector symbol has one
 * coordinate here.
 */
public final class DoubleOracle {
  private final Map<Symbol, Double> point;

  public DoubleOracle(Map<Symbol, Double> point) {
    this.point = point;
  }

  public double value(Expr formula) {
    return switch (formula) {
      case Constant constant -> constant.value().doubleValue();
      case NamedConstant _ -> Math.PI;
      case Symbol symbol -> point.get(symbol);
      case Sum sum -> sum.terms().stream().mapToDouble(this::value).sum();
      case Product product ->
          product.factors().stream().mapToDouble(this::value).reduce(1, (a, b) -> a * b);
      case Power power -> Math.pow(value(power.base()), value(power.exponent()));
      case Application application -> application(application);
      case Entry entry -> entry.table().get(value(entry.index()));
    };
  }

  private double application(Application application) {
    double u = value(application.argument());
    return switch (application.function()) {
      case EXP -> Math.exp(u);
      case LOG -> Math.log(u);
      case LOG1P -> Math.log1p(u);
      case EXPM1 -> Math.expm1(u);
      case SIN -> Math.sin(u);
      case COS -> Math.cos(u);
      case TAN -> Math.tan(u);
      case ASIN -> Math.asin(u);
      case ACOS -> Math.acos(u);
      case ATAN -> Math.atan(u);
      case SINH -> Math.sinh(u);
      case COSH -> Math.cosh(u);
      case TANH -> Math.tanh(u);
      case SIGMOID -> 1 / (1 + Math.exp(-u));
      case ERF -> erf(u);
      case ABS, NORM -> Math.abs(u);
      case SIGN -> Math.signum(u);
      case DOT -> u * value(application.arguments().get(1));
      default -> throw new IllegalArgumentException("no oracle for " + application);
    };
  }

  /** erf u = 2/sqrt(pi) sum_k (-1)^k u^(2k+1) / (k! (2k+1)), good for |u| up to 3. */
  private static double erf(double u) {
    double power = u;
    double sum = 0;
    for (int k = 0; k < 80; k++) {
      sum += power / (2 * k + 1);
      power *= -u * u / (k + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }
}
