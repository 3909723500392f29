package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Rational;

/**
 * How much there is to read in a formula: two for every leaf and operation, less for a sign, more
 * for a fraction or a long number. Shared parts count every time, as on paper.
 */
final class Cost {
  private static final long NODE = 2;

  /** The cost of a minus sign, and the least difference that counts. */
  static final long SIGN = 1;

  /** A number of more bits than this, three decimal digits, is hard to read. */
  private static final int SHORT_BITS = 10;

  private final Map<Expr, Long> known = new HashMap<>();

  long of(Expr formula) {
    PostOrder.of(formula, known::containsKey).forEach(node -> known.put(node, cost(node)));
    return known.get(formula);
  }

  private long cost(Expr node) {
    return switch (node) {
      case Constant constant -> number(constant.value());
      case Power power when power.exponent() instanceof Constant exponent ->
          known.get(power.base()) + exponent(exponent.value()) + outside(power);
      case Product product -> product(product.factors());
      default -> node.children().stream().mapToLong(known::get).sum() + operations(node);
    };
  }

  private static long operations(Expr node) {
    return NODE * Math.max(1, node.children().size() - 1);
  }

  private static long number(BigFraction value) {
    long sign = value.signum() < 0 ? SIGN : 0;
    return sign
        + whole(Rational.numerator(value).bitLength())
        + (Rational.isInteger(value) ? 0 : whole(Rational.denominator(value).bitLength()));
  }

  private static long whole(int bits) {
    return NODE + bits / SHORT_BITS;
  }

  /** A reciprocal is a stroke and a square root a sign; other powers are written out. */
  private static long exponent(BigFraction exponent) {
    boolean isReciprocal = exponent.equals(BigFraction.of(-1));
    return isReciprocal ? NODE : NODE + number(exponent) - (exponent.signum() < 0 ? SIGN : 0);
  }

  /** The power of an exponential is one too, and read more easily: e^(2u) for (e^u)^2. */
  private static long outside(Power power) {
    boolean exponential =
        power.base() instanceof Application call && call.function() == Function.EXP;
    return exponential ? NODE : 0;
  }

  private long product(List<Expr> factors) {
    long factorCost = factors.stream().mapToLong(known::get).sum();
    boolean isNegation = factors.getFirst() instanceof Constant c && c.value().negate().isOne();
    return factorCost + NODE * (factors.size() - 1) - (isNegation ? NODE + NODE : 0);
  }
}
