package org.difflow.symbolic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Formulas evaluated in double precision by plain recursion: the oracle of the symbolic tests. A
 * vector symbol with the value a is the vector (a, a^2, a^3), as in {@link ZeroResult.Refuted}.
 */
final class Doubles {
  private Doubles() {}

  static double number(Expr formula, Map<Symbol, BigDecimal> point) {
    return evaluate(formula, point)[0];
  }

  static double[] evaluate(Expr formula, Map<Symbol, BigDecimal> point) {
    return switch (formula) {
      case Constant constant -> new double[] {constant.value().doubleValue()};
      case NamedConstant _ -> new double[] {Math.PI};
      case Symbol symbol -> symbol(symbol, point.get(symbol).doubleValue());
      case Sum sum -> fold(sum, point, 0, Double::sum);
      case Product product -> fold(product, point, 1, (a, b) -> a * b);
      case Power power ->
          each(evaluate(power.base(), point), evaluate(power.exponent(), point), Math::pow);
      case Application application -> apply(application, point);
      case Entry entry ->
          each(evaluate(entry.index(), point), new double[] {0}, (i, _) -> entry.table().get(i));
    };
  }

  private static double[] symbol(Symbol symbol, double a) {
    return symbol.isVector() ? new double[] {a, a * a, a * a * a} : new double[] {a};
  }

  private static double[] fold(
      Expr node, Map<Symbol, BigDecimal> point, double start, DoubleBinaryOperator operation) {
    double[] total = {start};
    for (Expr child : node.children()) {
      total = each(total, evaluate(child, point), operation);
    }
    return total;
  }

  private static double[] each(double[] left, double[] right, DoubleBinaryOperator operation) {
    return IntStream.range(0, Math.max(left.length, right.length))
        .mapToDouble(i -> operation.applyAsDouble(left[i % left.length], right[i % right.length]))
        .toArray();
  }

  private static double[] apply(Application application, Map<Symbol, BigDecimal> point) {
    double[] first = evaluate(application.argument(), point);
    return switch (application.function()) {
      case NORM -> new double[] {Math.sqrt(dot(first, first))};
      case DOT -> new double[] {dot(first, evaluate(application.arguments().get(1), point))};
      default -> Arrays.stream(first).map(u -> apply(application.function(), u)).toArray();
    };
  }

  private static double dot(double[] left, double[] right) {
    return Arrays.stream(each(left, right, (a, b) -> a * b)).sum();
  }

  private static double apply(Function function, double u) {
    return switch (function) {
      case EXP -> Math.exp(u);
      case EXPM1 -> Math.expm1(u);
      case LOG -> Math.log(u);
      case LOG1P -> Math.log1p(u);
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
      case ABS -> Math.abs(u);
      case SIGN -> Math.signum(u);
      default -> throw new IllegalArgumentException("no oracle for " + function);
    };
  }
}
