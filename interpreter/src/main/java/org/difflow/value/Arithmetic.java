package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/** Arithmetic where at least one side is more than a number. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * Combines two values.
   *
   * @throws Fault E0302 if a side is no number, formula, vector or matrix; E0301 if shapes do not
   *     fit
   */
  @TruffleBoundary
  public static Object apply(Operator operator, Object left, Object right) {
    if (left instanceof FormulaValue || right instanceof FormulaValue) {
      return formula(operator, left, right);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return operator.apply(a, b);
    }
    return combine(operator.symbol(), operator::apply, left, right);
  }

  /** Combines two values number by number; {@code name} is what a message calls the operation. */
  public static Object combine(
      String name, DoubleBinaryOperator operation, Object left, Object right) {
    Matrix result = Broadcast.combine(numbers(name, left), numbers(name, right), operation);
    return shapedLike(List.of(left, right), result);
  }

  /** Combines any number of values number by number. */
  static Object combine(String name, ToDoubleFunction<double[]> operation, List<?> values) {
    List<Matrix> matrices = values.stream().map(value -> numbers(name, value)).toList();
    return shapedLike(values, Broadcast.combine(matrices, operation));
  }

  private static Object formula(Operator operator, Object left, Object right) {
    ExpressionPool pool =
        (left instanceof FormulaValue f ? f : (FormulaValue) right).expression().pool();
    return new FormulaValue(
        operator.apply(
            expression(operator.symbol(), left, pool), expression(operator.symbol(), right, pool)));
  }

  /** A value as a formula; {@code name} is what a message calls the operation. */
  static Expr expression(String name, Object value, ExpressionPool pool) {
    return switch (value) {
      case FormulaValue formula -> formula.expression();
      case Double number -> pool.decimal(number);
      case ArrayValue array ->
          throw new Fault(
              "E0901", "arithmetic of a formula and " + array.kind() + " is not in this version");
      default -> throw unfit(name, value);
    };
  }

  private static Matrix numbers(String name, Object value) {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      case BatchValue batch -> batch.matrix();
      case FormulaValue _ ->
          throw new Fault("E0901", "`" + name + "` of a formula is not in this version");
      default -> throw unfit(name, value);
    };
  }

  /** A result is a batch if an operand is one, else a matrix if one is, else a vector. */
  private static GuestValue shapedLike(List<?> operands, Matrix result) {
    return operands.stream().anyMatch(BatchValue.class::isInstance)
        ? new BatchValue(result)
        : ArrayValue.of(result, operands.stream().noneMatch(Arithmetic::isMatrix));
  }

  private static boolean isMatrix(Object value) {
    return value instanceof ArrayValue array && !array.isVector();
  }

  private static Fault unfit(String name, Object value) {
    String help =
        value instanceof String ? "put values into a text with holes: \"{a} and {b}\"" : null;
    return new Fault(
        "E0302", "`" + name + "` needs numbers or formulas, not " + Kind.of(value), help);
  }
}
