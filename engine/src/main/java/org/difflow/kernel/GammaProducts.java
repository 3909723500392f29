package org.difflow.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;

/**
 * Products with a gamma function, such as {@code x^(a - 1)*exp(-x)/gamma(a)}. In high dimensions
 * each factor leaves the range of doubles and the product does not, so the exponential of the sum
 * of logarithms is taken; it loses as many digits as that sum has before its point.
 */
final class GammaProducts {
  private final Assembler code;
  private final ToIntFunction<Expr> values;

  GammaProducts(Assembler code, ToIntFunction<Expr> values) {
    this.code = code;
    this.values = values;
  }

  /** Whether one of the factors is a power of a gamma function. */
  static boolean occurIn(List<Expr> factors) {
    return factors.stream().anyMatch(factor -> isGamma(base(factor)));
  }

  /** Whether the factor grows like a gamma function. */
  static boolean contains(Expr factor) {
    return isGamma(base(factor))
        || isExponential(factor)
        || factor instanceof Power power && !(power.exponent() instanceof Constant);
  }

  /** The product of factors each of which is {@link #contains contained}. */
  List<Integer> lower(List<Expr> factors) {
    int sum =
        factors.stream()
            .map(this::logarithm)
            .reduce((a, b) -> code.binary(BinaryOperation.ADD, a, b))
            .orElseThrow();
    List<Integer> product = new ArrayList<>(List.of(code.unary(UnaryOperation.EXP, sum)));
    factors.stream().filter(GammaProducts::mayBeNegative).forEach(f -> product.add(sign(f)));
    return product;
  }

  private static Expr base(Expr factor) {
    return factor instanceof Power power ? power.base() : factor;
  }

  private static boolean isGamma(Expr factor) {
    return factor instanceof Application call && call.function() == Function.GAMMA;
  }

  private static boolean isExponential(Expr factor) {
    return factor instanceof Application call && call.function() == Function.EXP;
  }

  private int logarithm(Expr factor) {
    return switch (factor) {
      case Application exp when isExponential(exp) -> values.applyAsInt(exp.argument());
      case Power power when power.exponent() instanceof Constant exponent ->
          code.binary(BinaryOperation.MULTIPLY, values.applyAsInt(exponent), ofBase(power.base()));
      case Power power -> multiple(values.applyAsInt(power.exponent()), ofBase(power.base()));
      default -> ofBase(factor);
    };
  }

  private int ofBase(Expr base) {
    return isGamma(base)
        ? code.unary(UnaryOperation.LOG_GAMMA, values.applyAsInt(((Application) base).argument()))
        : code.unary(UnaryOperation.LOG, values.applyAsInt(base));
  }

  /** 0^0 is 1. */
  private int multiple(int exponent, int logarithm) {
    int zero = code.literal(0);
    int product = code.binary(BinaryOperation.MULTIPLY, exponent, logarithm);
    return code.select(Comparison.EQUAL, exponent, zero, zero, product);
  }

  private static boolean mayBeNegative(Expr factor) {
    return isGamma(base(factor)) && !Positivity.prove(((Application) base(factor)).argument());
  }

  /** The sign of an odd power; an even one has none, and a broken one of a negative no value. */
  private int sign(Expr factor) {
    int zero = code.literal(0);
    int negative =
        factor instanceof Power power
            ? code.binary(
                BinaryOperation.POWER, code.literal(-1), values.applyAsInt(power.exponent()))
            : code.literal(-1);
    int gamma = values.applyAsInt(base(factor));
    return code.select(Comparison.LESS, gamma, zero, negative, code.literal(1));
  }
}
