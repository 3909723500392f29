package org.difflow.translation;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.node.SymbolNode;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Sort;
import org.difflow.syntax.Assumption;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.UnaryOperator;

/** What a {@code sym} statement says of its symbols. */
final class Assumptions {
  private Assumptions() {}

  static SymbolNode symbol(Assumption assumption) {
    String name = assumption.symbol().canonical();
    return assumption
        .bound()
        .map(bound -> new SymbolNode(name, Sort.SCALAR, domain(bound)))
        .orElseGet(() -> new SymbolNode(name, Sort.SCALAR, Domain.REAL));
  }

  /** Only bounds that are written as numbers are used: to know less is never wrong. */
  private static Domain domain(Assumption.Bound bound) {
    return switch (bound.relation()) {
      case GREATER -> number(bound.value()).map(Domain::above).orElse(Domain.REAL);
      case GREATER_OR_EQUAL -> number(bound.value()).map(Domain::from).orElse(Domain.REAL);
      case LESS, LESS_OR_EQUAL -> Domain.REAL;
      case IN -> isCount(bound.value()) ? Domain.COUNT : Domain.REAL;
    };
  }

  private static Optional<BigFraction> number(Expression value) {
    return switch (value) {
      case Expression.NumberLiteral literal -> Optional.of(Rational.decimal(literal.decimal()));
      case Expression.UnaryOperation minus when minus.operator() == UnaryOperator.NEGATE ->
          number(minus.operand()).map(BigFraction::negate);
      default -> Optional.empty();
    };
  }

  /** Whether a range is {@code 1..inf}, as dimensions and counts are. */
  private static boolean isCount(Expression value) {
    return value instanceof Expression.BinaryOperation range
        && range.operator() == BinaryOperator.RANGE
        && number(range.left()).filter(BigFraction.ONE::equals).isPresent()
        && range.right() instanceof Expression.NameReference end
        && end.name().canonical().equals("inf");
  }
}
