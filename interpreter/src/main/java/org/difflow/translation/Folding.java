package org.difflow.translation;

import java.util.Optional;
import org.difflow.node.ExpressionNode;
import org.difflow.node.NumberNode;
import org.difflow.value.ElementaryFunction;
import org.difflow.value.Operator;

/**
 * Arithmetic and functions of numbers that stand in the text. The double is worked out here; what
 * the text says exactly is built only where the number meets a formula.
 */
final class Folding {
  private Folding() {}

  static Optional<ExpressionNode> fold(
      Operator operator, ExpressionNode left, ExpressionNode right) {
    return left instanceof NumberNode a && right instanceof NumberNode b
        ? Optional.of(
            new NumberNode(
                operator.apply(a.value(), b.value()),
                pool -> operator.apply(a.exact(pool), b.exact(pool))))
        : Optional.empty();
  }

  static Optional<ExpressionNode> fold(ElementaryFunction function, ExpressionNode argument) {
    return argument instanceof NumberNode number
        ? Optional.of(
            new NumberNode(
                function.apply(number.value()), pool -> function.apply(number.exact(pool))))
        : Optional.empty();
  }

  static NumberNode negated(NumberNode number) {
    return new NumberNode(-number.value(), pool -> number.exact(pool).negate());
  }
}
