package org.difflow.translation;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.node.ExpressionNode;
import org.difflow.node.NumberNode;
import org.difflow.value.Operator;

/**
 * Arithmetic of numbers that stand in the text. It is done twice: in doubles, which is the value
 * outside formulas, and exactly, which is the value inside one.
 */
final class Folding {
  /** Larger powers stay unfolded, so that no text makes an exact number of a million digits. */
  private static final int LARGEST_POWER = 64;

  private Folding() {}

  static Optional<NumberNode> fold(Operator operator, ExpressionNode left, ExpressionNode right) {
    if (left instanceof NumberNode a && right instanceof NumberNode b) {
      double value = operator.apply(a.value(), b.value());
      return exact(operator, a.exact(), b.exact()).map(exact -> new NumberNode(value, exact));
    }
    return Optional.empty();
  }

  private static Optional<BigFraction> exact(Operator operator, BigFraction a, BigFraction b) {
    return switch (operator) {
      case ADD -> Optional.of(a.add(b));
      case SUBTRACT -> Optional.of(a.subtract(b));
      case MULTIPLY -> Optional.of(a.multiply(b));
      case DIVIDE -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b));
      case POWER -> power(a, b);
    };
  }

  private static Optional<BigFraction> power(BigFraction base, BigFraction exponent) {
    boolean whole = exponent.equals(BigFraction.of(exponent.intValue()));
    boolean small = Math.abs(exponent.doubleValue()) <= LARGEST_POWER;
    boolean defined = base.signum() != 0 || exponent.signum() >= 0;
    return whole && small && defined
        ? Optional.of(base.pow(exponent.intValue()))
        : Optional.empty();
  }
}
