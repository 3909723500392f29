package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Collections;
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
   * @throws Fault E0302 if a side is no number, formula, vector, matrix or list of formulas; E0301
   *     if shapes do not fit; E0461 if the operator has no value at two of the numbers
   */
  @TruffleBoundary
  public static Object apply(Operator operator, Object left, Object right) {
    if (isElementwise(left, right) || isElementwise(right, left)) {
      return elementwise(operator, left, right);
    }
    if (left instanceof FunctionalValue || right instanceof FunctionalValue) {
      return FunctionalValue.combine(operator, left, right);
    }
    if (left instanceof FormulaValue || right instanceof FormulaValue) {
      return formula(operator, left, right);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return Undefined.refuse(operator, a, b, operator.apply(a, b));
    }
    return Batches.apply(operator, left, right)
        .<Object>map(batch -> batch)
        .orElseGet(() -> onNumbers(operator, left, right));
  }

  private static Object onNumbers(Operator operator, Object left, Object right) {
    GuestValue result = combine(operator.symbol(), operator::apply, left, right);
    return result instanceof ArrayValue array
        ? Undefined.refuse(operator, numbers("", left), numbers("", right), array)
        : result;
  }

  /** Combines two values number by number; {@code name} is what a message calls the operation. */
  public static GuestValue combine(
      String name, DoubleBinaryOperator operation, Object left, Object right) {
    Matrix a = numbers(name, left);
    Matrix b = numbers(name, right);
    if (!Broadcast.fit(a, b)) {
      throw misfit(name, left, right);
    }
    return shapedLike(List.of(left, right), Broadcast.combine(a, b, operation));
  }

  /** Combines any number of values number by number. */
  static GuestValue combine(String name, ToDoubleFunction<double[]> operation, List<?> values) {
    values.stream().map(Object.class::cast).reduce((a, b) -> combine(name, (x, _) -> x, a, b));
    List<Matrix> matrices = values.stream().map(value -> numbers(name, value)).toList();
    return shapedLike(values, Broadcast.combine(matrices, operation));
  }

  private static Fault misfit(String name, Object left, Object right) {
    return new Fault(
        "E0301",
        "`%s` cannot combine %s with %s".formatted(name, Kind.of(left), Kind.of(right)),
        "a number fits everything, a vector every row of a matrix; other shapes must be equal");
  }

  /** Whether {@code list} holds formulas, or numbers that are to meet one. */
  private static boolean isElementwise(Object list, Object other) {
    return list instanceof ListValue formulas && !formulas.isRagged()
        || list instanceof ArrayValue
            && other instanceof FormulaValue formula
            && !formula.expression().isVector();
  }

  private static Object elementwise(Operator operator, Object left, Object right) {
    int n = Math.max(length(left), length(right));
    List<Object> a = stretched(left, n);
    List<Object> b = stretched(right, n);
    if (a.size() != b.size()) {
      throw misfit(operator.symbol(), left, right);
    }
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      results.add(apply(operator, a.get(i), b.get(i)));
    }
    return ArrayValue.ofElements(results);
  }

  private static int length(Object value) {
    return hasElements(value) ? Elements.of(value).length : 0;
  }

  private static List<Object> stretched(Object value, int n) {
    return hasElements(value) ? List.of(Elements.of(value)) : Collections.nCopies(n, value);
  }

  private static boolean hasElements(Object value) {
    return value instanceof ListValue || value instanceof ArrayValue;
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
