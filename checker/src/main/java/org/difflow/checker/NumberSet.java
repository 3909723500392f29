package org.difflow.checker;

import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;

/** What may stand after {@code sym x in}. */
final class NumberSet {
  private NumberSet() {}

  /** Whether it is a range of whole numbers, an interval of two ends, R or a power of R. */
  static boolean isOne(Expression set) {
    return isReal(set)
        || set instanceof Expression.BinaryOperation range
            && range.operator() == BinaryOperator.RANGE
        || set instanceof Expression.ListLiteral interval && interval.elements().size() == 2;
  }

  /** Whether it is R or a power of it; R is no name of the script. */
  static boolean isReal(Expression set) {
    return isLine(set)
        || set instanceof Expression.BinaryOperation power
            && power.operator() == BinaryOperator.POWER
            && isLine(power.left());
  }

  private static boolean isLine(Expression set) {
    return set instanceof Expression.NameReference name && name.name().canonical().equals("R");
  }
}
