package org.difflow.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Rational;

/**
 * Products whose factors leave the range of doubles where the product does not, as in high
 * dimensions {@code x^(a - 1)*exp(-x)/gamma(a)} or {@code (r/s)^783}. The exponential of the sum of
 * logarithms is taken; it loses as many digits as that sum has before its point.
 */
final class WideProducts {
  /** The powers beyond which {@link PowerLowering} does not multiply either. */
  private static final double HIGH = 64;

  /** Coefficients between 2^-900 and 2^900 leave other factors room within the doubles. */
  private static final int ROOM = 900;

  private final Assembler code;
  private final ToIntFunction<Expr> values;

  WideProducts(Assembler code, ToIntFunction<Expr> values) {
    this.code = code;
    this.values = values;
  }

  /** Whether a factor may leave the range of doubles. */
  static boolean occurIn(BigFraction coefficient, List<Expr> factors) {
    return !leavesRoom(coefficient) && factors.stream().anyMatch(WideProducts::contains)
        || factors.stream().anyMatch(factor -> isGamma(base(factor)))
        || factors.size() > 1 && factors.stream().anyMatch(WideProducts::isHigh);
  }

  /** Whether the coefficient can be multiplied as it is. */
  static boolean leavesRoom(BigFraction coefficient) {
    return Math.abs(Math.getExponent(coefficient.doubleValue())) < ROOM;
  }

  /** Whether the factor may grow like a gamma function. */
  static boolean contains(Expr factor) {
    return isGamma(base(factor))
        || isExponential(factor)
        || isHigh(factor)
        || factor instanceof Power power && !(power.exponent() instanceof Constant);
  }

  /** The product of factors each of which is {@link #contains contained}, and a coefficient. */
  List<Integer> lower(BigFraction coefficient, List<Expr> factors) {
    Stream<Integer> first =
        coefficient.equals(BigFraction.ONE)
            ? Stream.empty()
            : Stream.of(code.literal(logarithm(coefficient)));
    int sum =
        Stream.concat(first, factors.stream().map(this::logarithm))
            .reduce((a, b) -> code.binary(BinaryOperation.ADD, a, b))
            .orElseThrow();
    List<Integer> product = new ArrayList<>(List.of(code.unary(UnaryOperation.EXP, sum)));
    factors.stream().filter(WideProducts::mayBeNegative).forEach(f -> product.add(sign(f)));
    return product;
  }

  private static boolean isHigh(Expr factor) {
    return factor instanceof Power power
        && power.exponent() instanceof Constant exponent
        && Math.abs(exponent.value().doubleValue()) > HIGH
        && Positivity.prove(power.base());
  }

  /** The logarithm of a positive number of any size. */
  static double logarithm(BigFraction positive) {
    return logarithm(Rational.numerator(positive)) - logarithm(Rational.denominator(positive));
  }

  private static double logarithm(BigInteger positive) {
    int shift = Math.max(0, positive.bitLength() - ROOM);
    return Math.log(positive.shiftRight(shift).doubleValue()) + shift * Math.log(2);
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
