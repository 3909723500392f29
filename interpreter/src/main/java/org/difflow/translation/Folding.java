package org.difflow.translation;

import java.util.Optional;
import org.difflow.node.ExpressionNode;
import org.difflow.node.NumberNode;
import org.difflow.value.ElementaryFunction;
import org.difflow.value.Operator;

/**
 * Arithmetic and functions of numbers that stand in the text. The double is worked out here; what
 * the text says exactly is built only where the number meets a formula. What has no value is left
 * alone: that is said when it runs, at its place.
 */
final class Folding {
  private Folding() {}

  static Optional<NumberNode> fold(Operator operator, ExpressionNode left, ExpressionNode right) {
    return left instanceof NumberNode a && right instanceof NumberNode b
        ? fold(operator, a, b)
        : Optional.empty();
  }

  private static Optional<NumberNode> fold(Operator operator, NumberNode a, NumberNode b) {
    double value = operator.apply(a.value(), b.value());
    return operator.hasValue(a.value(), b.value(), value)
        ? Optional.of(new NumberNode(value, pool -> operator.apply(a.exact(pool), b.exact(pool))))
        : Optional.empty();
  }

  static Optional<NumberNode> fold(ElementaryFunction function, ExpressionNode argument) {
    return argument instanceof NumberNode number ? fold(function, number) : Optional.empty();
  }

  private static Optional<NumberNode> fold(ElementaryFunction function, NumberNode argument) {
    double value = function.apply(argument.value());
    return Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new NumberNode(value, pool -> function.apply(argument.exact(pool))));
  }

  static NumberNode negated(NumberNode number) {
    return new NumberNode(-number.value(), pool -> number.exact(pool).negate());
  }
}
