package org.difflow.checker;

import java.math.BigDecimal;
import java.util.Optional;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.UnaryOperator;

/** What may stand after {@code sym x in}. */
final class NumberSet {
  private NumberSet() {}

  /** Whether it is a range of whole numbers, an interval of two ends, R, R^d or R^3. */
  static boolean isOne(Expression set) {
    return isReal(set)
        || set instanceof Expression.BinaryOperation range
            && range.operator() == BinaryOperator.RANGE
        || set instanceof Expression.ListLiteral interval && interval.elements().size() == 2;
  }

  /** Whether it is R, R^d or R to a number; R is no name of the script. */
  static boolean isReal(Expression set) {
    return isLine(set)
        || set instanceof Expression.BinaryOperation power
            && power.operator() == BinaryOperator.POWER
            && isLine(power.left())
            && isDimension(power.right());
  }

  /** A number or the dimension d; any other name would be taken for d. */
  private static boolean isDimension(Expression power) {
    return power instanceof Expression.NumberLiteral || isNamed(power, "d");
  }

  /** Whether it is known to hold nothing: ends the wrong way round, or no dimension. */
  static boolean isEmpty(Expression set) {
    return switch (set) {
      case Expression.ListLiteral interval ->
          isBelow(interval.elements().get(1), interval.elements().get(0));
      case Expression.BinaryOperation range when range.operator() == BinaryOperator.RANGE ->
          isBelow(range.right(), range.left());
      case Expression.BinaryOperation power ->
          number(power.right()).filter(NumberSet::isNoCount).isPresent();
      default -> false;
    };
  }

  private static boolean isBelow(Expression a, Expression b) {
    return number(a).flatMap(low -> number(b).map(high -> low.compareTo(high) < 0)).orElse(false);
  }

  private static boolean isNoCount(BigDecimal value) {
    return value.signum() <= 0 || value.stripTrailingZeros().scale() > 0;
  }

  private static Optional<BigDecimal> number(Expression value) {
    return switch (value) {
      case Expression.NumberLiteral literal -> Optional.of(new BigDecimal(literal.decimal()));
      case Expression.UnaryOperation minus when minus.operator() == UnaryOperator.NEGATE ->
          number(minus.operand()).map(BigDecimal::negate);
      default -> Optional.empty();
    };
  }

  private static boolean isLine(Expression set) {
    return isNamed(set, "R");
  }

  private static boolean isNamed(Expression value, String text) {
    return value instanceof Expression.NameReference name && name.name().canonical().equals(text);
  }
}
