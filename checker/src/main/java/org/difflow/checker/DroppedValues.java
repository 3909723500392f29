package org.difflow.checker;

import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.syntax.Expression;
import org.difflow.syntax.UnaryOperator;

/** Lines that compute a value for nothing; calls and {@code if} may have an effect. */
final class DroppedValues {
  private final Findings findings;

  DroppedValues(Findings findings) {
    this.findings = findings;
  }

  void check(Expression expression) {
    switch (expression) {
      case Expression.Call _, Expression.Conditional _, Expression.Missing _ -> {}
      default -> report(expression);
    }
  }

  private void report(Expression expression) {
    findings.add(findings.at(expression.range(), Problem.VALUE_DROPPED).help(help(expression)));
  }

  private static String help(Expression expression) {
    return expression instanceof Expression.UnaryOperation operation
            && operation.operator() == UnaryOperator.NEGATE
        ? "to continue the line above, end that one with the `-`"
        : "write `print(...)` to see it or `let name = ...` to keep it";
  }
}
