package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.type.Type;
import org.difflow.checker.type.Type.Numbers;
import org.difflow.checker.type.Types;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Expression.BinaryOperation;
import org.difflow.syntax.Expression.UnaryOperation;

/**
 * Values of the wrong kind or shape, where that is plain from the text. What is found here would be
 * found when the line runs, in the same words.
 */
final class TypeErrors {
  private final Findings findings;
  private final Types types;

  TypeErrors(Context context) {
    this.findings = context.findings();
    this.types = context.types();
  }

  void check(Expression expression) {
    switch (expression) {
      case BinaryOperation two when Types.isArithmetic(two.operator()) -> arithmetic(two);
      case UnaryOperation one -> operand(one);
      case Expression.Conditional conditional -> condition(conditional.condition());
      case Expression.Call call -> callee(call.callee());
      default -> {}
    }
  }

  /** A condition must not be anything but true or false. */
  void condition(Expression condition) {
    types
        .of(condition)
        .filter(type -> !(type instanceof Type.Truth) && !(type instanceof Numbers))
        .ifPresent(
            type ->
                findings.add(findings.at(condition.range(), Problem.NO_CONDITION, type.words())));
  }

  private void arithmetic(BinaryOperation two) {
    Optional<Type> left = types.of(two.left());
    Optional<Type> right = types.of(two.right());
    Optional<Type> unfit =
        left.filter(TypeErrors::isUnfit).or(() -> right.filter(TypeErrors::isUnfit));
    if (unfit.isPresent()) {
      operand(two, two.operator().symbol(), unfit.get());
    } else if (left.isPresent() && right.isPresent()) {
      shapes(two, left.get(), right.get());
    }
  }

  private static boolean isUnfit(Type type) {
    return !type.isNumeric();
  }

  private void operand(Expression operation, String symbol, Type unfit) {
    Diagnostic plain = findings.at(operation.range(), Problem.NO_OPERAND, symbol, unfit.words());
    findings.add(
        unfit instanceof Type.Text
            ? plain.help("put values into a text with holes: \"{a} and {b}\"")
            : plain);
  }

  private void operand(UnaryOperation one) {
    switch (one.operator()) {
      case NOT -> condition(one.operand());
      case NEGATE ->
          types
              .of(one.operand())
              .filter(TypeErrors::isUnfit)
              .ifPresent(type -> operand(one, "-", type));
    }
  }

  private void shapes(BinaryOperation two, Type left, Type right) {
    if (left instanceof Numbers a && right instanceof Numbers b && !a.fits(b)) {
      String symbol = two.operator().symbol();
      findings.add(
          findings
              .at(two.range(), Problem.MISFIT, symbol, a.words(), b.words())
              .help(
                  "a number fits everything, a vector every row of a matrix; other shapes must be"
                      + " equal"));
    }
  }

  /** A number before a bracket is a forgotten product, which {@link Calls} says. */
  private void callee(Expression callee) {
    if (callee instanceof Expression.NameReference name) {
      types
          .of(callee)
          .ifPresent(
              type ->
                  findings.add(
                      findings.at(
                          callee.range(), Problem.NOT_A_FUNCTION, name.name(), type.words())));
    }
  }
}
