package org.difflow.builtin;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Norm;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.value.Arithmetic;
import org.difflow.value.ArrayValue;
import org.difflow.value.BatchValue;
import org.difflow.value.Batches;
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
    if (arguments[0] instanceof ListValue list) {
      Object square = Reductions.total("norm", Arithmetic.apply(Operator.MULTIPLY, list, list));
      return new FormulaValue(((FormulaValue) square).expression().sqrt());
    }
    return Batches.norm(arguments[0])
        .<Object>map(norm -> norm)
        .orElseGet(
            () ->
                ofRows(
                    Arithmetic.combine("norm", (a, _) -> a, arguments[0], arguments[0]), Norm::of));
  }

  /** {@code dot(x, y)}: the inner product of each pair of vectors. */
  static Object dot(DifflowContext context, Object[] arguments) {
    return isSymbolic(arguments[0], arguments[1])
        ? dot(
            Formulas.formula(context, "x", arguments[0]),
            Formulas.formula(context, "y", arguments[1]))
        : product("dot", arguments[0], arguments[1]);
  }

  /** A number beside a formula goes to every coordinate. */
  private static boolean isSymbolic(Object x, Object y) {
    return x instanceof FormulaValue
        ? y instanceof FormulaValue || y instanceof Double
        : x instanceof Double && y instanceof FormulaValue;
  }

  private static Object dot(Expr x, Expr y) {
    return new FormulaValue(x.pool().apply(Function.DOT, x, y));
  }

  private static Object product(String name, Object x, Object y) {
    if (x instanceof ListValue || y instanceof ListValue) {
      return Reductions.total(name, Arithmetic.apply(Operator.MULTIPLY, x, y));
    }
    return Batches.dot(x, y)
        .<Object>map(product -> product)
        .orElseGet(
            () -> ofRows(Arithmetic.combine(name, (a, b) -> a * b, x, y), Reduction.SUM::of));
  }

  private static Object ofRows(Object vectors, ToDoubleFunction<double[]> reduction) {
    return switch (vectors) {
      case BatchValue batch -> new BatchValue(column(batch.matrix(), reduction));
      case ArrayValue array when !array.isVector() ->
          ArrayValue.vector(column(array.matrix(), reduction).values());
      case ArrayValue array -> reduction.applyAsDouble(array.matrix().values());
      default -> throw new IllegalStateException("no array");
    };
  }

  private static Matrix column(Matrix matrix, ToDoubleFunction<double[]> reduction) {
    return Matrix.columnVector(
        IntStream.range(0, matrix.rows())
            .mapToDouble(row -> reduction.applyAsDouble(matrix.row(row)))
            .toArray());
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
