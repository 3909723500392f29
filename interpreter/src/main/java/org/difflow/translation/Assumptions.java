package org.difflow.translation;

import java.math.BigDecimal;
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

/**
 * What a {@code sym} statement says of its symbols. Only bounds that are written as numbers are
 * used: to know less is never wrong.
 */
final class Assumptions {
  private Assumptions() {}

  static SymbolNode symbol(Assumption assumption) {
    String name = assumption.symbol().canonical();
    return assumption
        .bound()
        .map(bound -> symbol(name, bound))
        .orElseGet(() -> new SymbolNode(pool -> pool.symbol(name)));
  }

  private static SymbolNode symbol(String name, Assumption.Bound bound) {
    return bound.relation() == Assumption.Relation.IN
            && bound.value() instanceof Expression.BinaryOperation power
            && power.operator() == BinaryOperator.POWER
        ? vector(name, power.right())
        : number(name, domain(bound));
  }

  private static SymbolNode number(String name, Domain domain) {
    return new SymbolNode(pool -> pool.symbol(name, Sort.SCALAR, domain));
  }

  /** In R^3 or, where the dimension is no number, in R^d. */
  private static SymbolNode vector(String name, Expression dimension) {
    return dimension instanceof Expression.NumberLiteral literal
        ? new SymbolNode(
            pool -> pool.vector(name, new BigDecimal(literal.decimal()).intValueExact()))
        : new SymbolNode(pool -> pool.symbol(name, Sort.VECTOR, Domain.REAL));
  }

  private static Domain domain(Assumption.Bound bound) {
    Optional<BigFraction> end = number(bound.value());
    Optional<BigFraction> none = Optional.empty();
    return switch (bound.relation()) {
      case GREATER -> new Domain(end, true, none, true, false);
      case GREATER_OR_EQUAL -> new Domain(end, end.isEmpty(), none, true, false);
      case LESS -> new Domain(none, true, end, true, false);
      case LESS_OR_EQUAL -> new Domain(none, true, end, end.isEmpty(), false);
      case IN -> set(bound.value());
    };
  }

  private static Domain set(Expression set) {
    return switch (set) {
      case Expression.BinaryOperation range when range.operator() == BinaryOperator.RANGE ->
          between(range.left(), range.right(), true);
      case Expression.ListLiteral interval ->
          between(interval.elements().get(0), interval.elements().get(1), false);
      default -> Domain.REAL;
    };
  }

  private static Domain between(Expression left, Expression right, boolean whole) {
    Optional<BigFraction> lower = number(left);
    Optional<BigFraction> upper = number(right);
    return new Domain(lower, lower.isEmpty(), upper, upper.isEmpty(), whole);
  }

  private static Optional<BigFraction> number(Expression value) {
    return switch (value) {
      case Expression.NumberLiteral literal -> Optional.of(Rational.decimal(literal.decimal()));
      case Expression.UnaryOperation minus when minus.operator() == UnaryOperator.NEGATE ->
          number(minus.operand()).map(BigFraction::negate);
      case Expression.BinaryOperation quotient when quotient.operator() == BinaryOperator.DIVIDE ->
          number(quotient.left())
              .flatMap(
                  top ->
                      number(quotient.right()).filter(bottom -> !bottom.isZero()).map(top::divide));
      default -> Optional.empty();
    };
  }
}
