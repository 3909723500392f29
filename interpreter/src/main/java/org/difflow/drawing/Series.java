package org.difflow.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.plot.Extent;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.Curves;
import org.difflow.value.FormulaValue;

/**
 * Numbers over numbers.
 *
 * @param measured whether these are all there are, and not taken from a function
 */
record Series(String name, double[] x, double[] y, boolean measured) {
  private static final int POINTS_OF_A_FUNCTION = 400;

  /** The series of one value; a function is taken over a range, at equal ratios if {@code log}. */
  static List<Series> of(Object value, Optional<Extent> range, boolean log) {
    return switch (value) {
      case ArrayValue vector when vector.isVector() -> List.of(overPlaces(vector.matrix().row(0)));
      case ArrayValue matrix -> ofMatrix(matrix.matrix());
      case Curves curves -> ofCurves(curves);
      case FormulaValue formula when formula.expression().symbols().size() == 1 ->
          List.of(of("", kernel(formula)::evaluate, places(range, log)));
      case Callable function when !(function instanceof FormulaValue) ->
          List.of(of(function.name(), x -> number(function, x), places(range, log)));
      default -> throw Coerce.unfit("value", "numbers or functions to draw as lines", value);
    };
  }

  private static Series overPlaces(double[] y) {
    return new Series("", IntStream.range(0, y.length).asDoubleStream().toArray(), y, true);
  }

  /** Two columns of more than two rows are points; else the first row is x and the others are y. */
  private static List<Series> ofMatrix(Matrix matrix) {
    if (matrix.columns() == 2 && matrix.rows() > 2) {
      return List.of(new Series("", column(matrix, 0), column(matrix, 1), true));
    }
    if (matrix.rows() == 1) {
      return List.of(overPlaces(matrix.row(0)));
    }
    return IntStream.range(1, matrix.rows())
        .mapToObj(row -> new Series("", matrix.row(0), matrix.row(row), true))
        .toList();
  }

  private static List<Series> ofCurves(Curves curves) {
    Matrix heights = curves.heights();
    return IntStream.range(0, heights.rows())
        .mapToObj(row -> new Series("", curves.places(), heights.row(row), true))
        .toList();
  }

  private static double[] column(Matrix matrix, int column) {
    return IntStream.range(0, matrix.rows()).mapToDouble(row -> matrix.get(row, column)).toArray();
  }

  private static Kernel kernel(FormulaValue formula) {
    return Lowering.lower(List.copyOf(formula.expression().symbols()), formula.expression());
  }

  private static double number(Callable function, double x) {
    return Coerce.number("value", function.call(Arguments.of(x)));
  }

  private static Series of(String name, DoubleUnaryOperator function, double[] x) {
    return new Series(name, x, Arrays.stream(x).map(function).toArray(), false);
  }

  private static double[] places(Optional<Extent> range, boolean log) {
    Extent extent =
        range.orElseThrow(
            () ->
                new Fault(
                    "E0577",
                    "a function is drawn over a range, and none is given",
                    "say range = [0, 1]"));
    return log ? ratios(extent) : extent.spaced(POINTS_OF_A_FUNCTION);
  }

  private static double[] ratios(Extent extent) {
    Extent logarithms = new Extent(Math.log(extent.lower()), Math.log(extent.upper()));
    return Arrays.stream(logarithms.spaced(POINTS_OF_A_FUNCTION)).map(Math::exp).toArray();
  }
}
