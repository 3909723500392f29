package org.difflow.builtin;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.value.Arithmetic;
import org.difflow.value.ArrayValue;
import org.difflow.value.BatchValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.Elements;
import org.difflow.value.FormulaValue;
import org.difflow.value.ListValue;
import org.difflow.value.Operator;
import org.difflow.value.SamplesValue;

/** Lengths, inner products and equal distances. */
final class Arrays {
  private Arrays() {}

  /** {@code norm(x)}: the Euclidean length of each vector. */
  static Object norm(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof FormulaValue formula) {
      return new FormulaValue(formula.expression().apply(Function.NORM));
    }
    Object square = product("norm", arguments[0], arguments[0]);
    return square instanceof FormulaValue sum
        ? new FormulaValue(sum.expression().sqrt())
        : map(square, Math::sqrt);
  }

  /** {@code dot(x, y)}: the inner product of each pair of vectors. */
  static Object dot(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof FormulaValue x && arguments[1] instanceof FormulaValue y) {
      Expr left = x.expression();
      return new FormulaValue(left.pool().apply(Function.DOT, left, y.expression()));
    }
    return product("dot", arguments[0], arguments[1]);
  }

  private static Object product(String name, Object x, Object y) {
    if (x instanceof ListValue || y instanceof ListValue) {
      return Reductions.total(name, Arithmetic.apply(Operator.MULTIPLY, x, y));
    }
    return switch (Arithmetic.combine(name, (a, b) -> a * b, x, y)) {
      case BatchValue batch -> new BatchValue(sums(batch.matrix()));
      case ArrayValue array when !array.isVector() ->
          ArrayValue.vector(sums(array.matrix()).values());
      case ArrayValue array -> Reduction.SUM.of(array.matrix().values());
      default -> throw new IllegalStateException("no array");
    };
  }

  private static Matrix sums(Matrix matrix) {
    return Matrix.columnVector(
        IntStream.range(0, matrix.rows())
            .mapToDouble(row -> Reduction.SUM.of(matrix.row(row)))
            .toArray());
  }

  private static Object map(Object value, DoubleUnaryOperator operation) {
    return switch (value) {
      case BatchValue batch -> new BatchValue(Broadcast.map(batch.matrix(), operation));
      case ArrayValue array -> array.map(operation);
      default -> operation.applyAsDouble(Coerce.number("x", value));
    };
  }

  /** {@code len(x)}: how many entries or rows. */
  static Object len(DifflowContext context, Object[] arguments) {
    return switch (arguments[0]) {
      case String text -> (double) text.codePointCount(0, text.length());
      case ArrayValue array -> (double) array.length();
      case SamplesValue samples -> (double) samples.count();
      case DistributionValue law -> (double) Coerce.points("x", law).rows();
      default -> (double) Elements.of(arguments[0]).length;
    };
  }

  /** {@code linspace(start, finish, n)}: n numbers at equal distances, both ends among them. */
  static Object linspace(DifflowContext context, Object[] arguments) {
    double start = Coerce.finite("start", arguments[0]);
    double finish = Coerce.finite("finish", arguments[1]);
    int n = Coerce.count("n", arguments[2]);
    double[] values = new double[n];
    java.util.Arrays.setAll(
        values,
        i -> i == n - 1 && n > 1 ? finish : start + (finish - start) * i / Math.max(1, n - 1));
    return ArrayValue.vector(values);
  }
}
