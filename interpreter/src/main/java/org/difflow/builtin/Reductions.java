package org.difflow.builtin;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.Arithmetic;
import org.difflow.value.ArrayValue;
import org.difflow.value.BatchValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.Elements;
import org.difflow.value.FormulaValue;
import org.difflow.value.Kind;
import org.difflow.value.ListValue;
import org.difflow.value.MultivariateFunction;
import org.difflow.value.Operator;
import org.difflow.value.SamplesValue;

/**
 * Sums, means and their like: over all numbers, down the rows of a matrix ({@code axis = 0}) or
 * along each of them ({@code axis = 1}). In a step they are taken over the coordinates of each
 * sample.
 */
final class Reductions {
  private Reductions() {}

  static Object sum(DifflowContext context, Object[] arguments) {
    return holdsFormulas(arguments[0])
        ? total("sum", arguments[0])
        : reduce(Reduction.SUM, "x", arguments[0], arguments[1]);
  }

  static Object mean(DifflowContext context, Object[] arguments) {
    return holdsFormulas(arguments[0])
        ? Arithmetic.apply(Operator.DIVIDE, total("mean", arguments[0]), count(arguments[0]))
        : reduce(Reduction.MEAN, "x", arguments[0], arguments[1]);
  }

  static Object logsumexp(DifflowContext context, Object[] arguments) {
    return reduce(Reduction.LOGSUMEXP, "x", arguments[0], arguments[1]);
  }

  static Object min(DifflowContext context, Object[] arguments) {
    return extreme(Reduction.MIN, arguments, MultivariateFunction.MIN);
  }

  static Object max(DifflowContext context, Object[] arguments) {
    return extreme(Reduction.MAX, arguments, MultivariateFunction.MAX);
  }

  private static Object extreme(
      Reduction reduction, Object[] arguments, MultivariateFunction ofTwo) {
    List<?> values = (List<?>) arguments[0];
    if (values.size() == 1 && holdsFormulas(values.getFirst())) {
      return folded(reduction.symbol(), values.getFirst(), (a, b) -> ofTwo.apply(List.of(a, b)));
    }
    if (values.size() == 1) {
      return reduce(reduction, "values", values.getFirst(), arguments[1]);
    }
    if (arguments[1] != null) {
      throw new Fault(
          "E0330",
          "`axis` says how to go through one matrix, and here are " + values.size() + " values");
    }
    return values.stream()
        .map(Object.class::cast)
        .reduce((a, b) -> ofTwo.apply(List.of(a, b)))
        .orElseGet(() -> reduction.of(new double[0]));
  }

  private static boolean holdsFormulas(Object value) {
    return value instanceof ListValue list
        && !list.isRagged()
        && list.elements().stream().anyMatch(FormulaValue.class::isInstance);
  }

  /** The sum of the entries of a list of formulas and numbers. */
  static Object total(String name, Object list) {
    return folded(name, list, (a, b) -> Arithmetic.apply(Operator.ADD, a, b));
  }

  private static Object folded(String name, Object list, BinaryOperator<Object> operation) {
    return Stream.of(Elements.of(list))
        .reduce(operation)
        .orElseThrow(() -> Reduction.ofNothing(name));
  }

  private static Object count(Object list) {
    return (double) Elements.of(list).length;
  }

  private static Object reduce(Reduction reduction, String parameter, Object value, Object axis) {
    if (axis != null) {
      return along(reduction, parameter, value, axis(value, axis));
    }
    return switch (value) {
      case BatchValue batch -> new BatchValue(perRow(reduction, batch.matrix()));
      case SamplesValue samples when reduction.isOnePass() ->
          StreamedReduction.ofAll(reduction, samples);
      default -> reduction.of(numbers(reduction, parameter, value).values());
    };
  }

  private static Object along(Reduction reduction, String parameter, Object value, int axis) {
    if (value instanceof BatchValue || value instanceof ArrayValue array && array.isVector()) {
      return reduce(reduction, parameter, value, null);
    }
    if (value instanceof SamplesValue samples && axis == 0 && reduction.isOnePass()) {
      return StreamedReduction.ofEach(reduction, samples);
    }
    Matrix matrix = numbers(reduction, parameter, value);
    return ArrayValue.vector(perRow(reduction, axis == 0 ? matrix.transposed() : matrix).values());
  }

  /** Which axis; a vector has one only, and so has the vector of each sample. */
  private static int axis(Object value, Object axis) {
    boolean matrix =
        value instanceof ArrayValue array && !array.isVector()
            || value instanceof SamplesValue
            || value instanceof DistributionValue;
    double number = Coerce.number("axis", axis);
    if (number != 0 && !(matrix && number == 1)) {
      throw new Fault(
          "E0330",
          Kind.of(value) + " has no axis " + Decimals.shortest(number),
          "axis = 0 goes down the rows of a matrix, axis = 1 along each row");
    }
    return (int) number;
  }

  private static Matrix perRow(Reduction reduction, Matrix matrix) {
    return Matrix.columnVector(
        IntStream.range(0, matrix.rows())
            .mapToDouble(row -> reduction.of(matrix.row(row)))
            .toArray());
  }

  private static Matrix numbers(Reduction reduction, String parameter, Object value) {
    return switch (value) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      case ListValue list when list.elements().isEmpty() -> Matrix.rowVector();
      case SamplesValue samples -> samples.points();
      case DistributionValue law -> Coerce.points(parameter, law);
      case FormulaValue _ -> throw noFormulas(reduction);
      case ListValue _ when holdsFormulas(value) -> throw noFormulas(reduction);
      default -> throw Coerce.unfit(parameter, "a number, a vector, a matrix or points", value);
    };
  }

  private static Fault noFormulas(Reduction reduction) {
    return new Fault(
        "E0901", "`%s` of a formula is not in this version".formatted(reduction.symbol()));
  }
}
