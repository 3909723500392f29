package org.difflow.builtin;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
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
import org.difflow.value.MultivariateFunction;
import org.difflow.value.SamplesValue;

/**
 * What is made of the numbers of an array. In a step a sum, mean, smallest or largest number is
 * taken over the coordinates of each sample, outside one over all numbers.
 */
final class Arrays {
  private Arrays() {}

  static Object sum(DifflowContext context, Object[] arguments) {
    return reduce("x", arguments[0], values -> DoubleStream.of(values).reduce(0, Double::sum));
  }

  static Object mean(DifflowContext context, Object[] arguments) {
    return reduce("x", arguments[0], Arrays::mean);
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).reduce(Double::sum).orElseThrow(() -> ofNothing("mean"))
        / values.length;
  }

  private static Fault ofNothing(String name) {
    return new Fault("E0314", "`" + name + "` of no numbers at all has no value");
  }

  static Object min(DifflowContext context, Object[] arguments) {
    return extreme(MultivariateFunction.MIN, (List<?>) arguments[0], Math::min);
  }

  static Object max(DifflowContext context, Object[] arguments) {
    return extreme(MultivariateFunction.MAX, (List<?>) arguments[0], Math::max);
  }

  private static Object extreme(
      MultivariateFunction function, List<?> values, DoubleBinaryOperator choice) {
    String name = function.symbol();
    return values.size() == 1
        ? reduce(
            "values",
            values.getFirst(),
            row -> DoubleStream.of(row).reduce(choice).orElseThrow(() -> ofNothing(name)))
        : values.stream()
            .map(Object.class::cast)
            .reduce((a, b) -> function.apply(List.of(a, b)))
            .orElseThrow(() -> ofNothing(name));
  }

  private static Object reduce(
      String parameter, Object value, ToDoubleFunction<double[]> reduction) {
    return value instanceof BatchValue batch
        ? perRow(batch.matrix(), reduction)
        : (Object) reduction.applyAsDouble(numbers(parameter, value).values());
  }

  private static BatchValue perRow(Matrix matrix, ToDoubleFunction<double[]> reduction) {
    return new BatchValue(
        Matrix.columnVector(
            IntStream.range(0, matrix.rows())
                .mapToDouble(row -> reduction.applyAsDouble(matrix.row(row)))
                .toArray()));
  }

  private static Matrix numbers(String parameter, Object value) {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      case ListValue list when list.elements().isEmpty() -> Matrix.rowVector();
      case SamplesValue samples -> samples.points();
      case DistributionValue law -> Coerce.points(parameter, law);
      case FormulaValue _ -> throw noFormulas();
      case ListValue list when list.elements().stream().anyMatch(FormulaValue.class::isInstance) ->
          throw noFormulas();
      default -> throw Coerce.unfit(parameter, "a number, a vector, a matrix or points", value);
    };
  }

  private static Fault noFormulas() {
    return new Fault("E0901", "a sum, mean, minimum or maximum of formulas is not in this version");
  }

  /** {@code norm(x)}: the Euclidean length of each vector. */
  static Object norm(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof FormulaValue formula) {
      return new FormulaValue(formula.expression().apply(Function.NORM));
    }
    return map(product("norm", arguments[0], arguments[0]), Math::sqrt);
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
    Object products = Arithmetic.combine(name, (a, b) -> a * b, x, y);
    ToDoubleFunction<double[]> total = values -> DoubleStream.of(values).reduce(0, Double::sum);
    return switch (products) {
      case ArrayValue array when !array.isVector() ->
          ArrayValue.vector(perRow(array.matrix(), total).matrix().values());
      default -> reduce(name, products, total);
    };
  }

  private static Object map(Object value, java.util.function.DoubleUnaryOperator operation) {
    return switch (value) {
      case BatchValue batch -> new BatchValue(Broadcast.map(batch.matrix(), operation));
      case ArrayValue array -> ArrayValue.of(Broadcast.map(array.matrix(), operation), true);
      default -> operation.applyAsDouble(Coerce.number("x", value));
    };
  }

  /** {@code len(x)}: how many entries or rows. */
  static Object len(DifflowContext context, Object[] arguments) {
    return switch (arguments[0]) {
      case String text -> (double) text.codePointCount(0, text.length());
      case ArrayValue array -> (double) array.length();
      case SamplesValue samples -> (double) samples.points().rows();
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
