package org.difflow.path;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;
import org.difflow.symbolic.zero.Settled;

/**
 * A formula of a path, compiled with the parameters at their values: exact numbers become doubles
 * here and nowhere earlier. d, where the formula has it, is the number of columns of the points.
 */
final class NumericFormula {
  private final ConditionalPath path;
  private final Formula formula;
  private final boolean vector;
  private final Expr body;
  private final Map<Integer, Kernel> kernels = new ConcurrentHashMap<>();
  private final TimeInterval interval;
  private final int clock;

  NumericFormula(ConditionalPath path, Formula formula, boolean vector) {
    this.path = path;
    this.formula = formula;
    this.vector = vector;
    this.body = path.bind(formula.body());
    this.interval = path.interval();
    this.clock = formula.arguments().indexOf(path.time());
  }

  /** The formula in so many dimensions: d, exact as all else, may take terms with it. */
  Kernel kernel(int dimension) {
    return kernels.computeIfAbsent(dimension, this::lowered);
  }

  private Kernel lowered(int dimension) {
    Coordinates at = path.coordinates();
    Expr here = hasPoints() ? body.substitute(Map.of(at.dimension(), at.number(dimension))) : body;
    for (Symbol symbol : here.symbols()) {
      if (!formula.arguments().contains(symbol)) {
        throw PathFault.noValue(path.name(), symbol);
      }
    }
    return Lowering.lower(formula.arguments(), here);
  }

  private boolean hasPoints() {
    return formula.arguments().stream().anyMatch(argument -> argument.sort() == Sort.VECTOR);
  }

  /** The values, one row per point; times outside the range and values not finite are faults. */
  Matrix evaluate(List<Matrix> arguments) {
    checkCount(arguments);
    checkTimes(arguments);
    checkDistances(arguments);
    if (hasPoints()) {
      path.checkDimension(dimension(arguments));
    }
    return finite(settled(defined(raw(arguments), arguments), arguments), arguments);
  }

  /** What doubles do not give is computed in as many digits as it takes. */
  private Matrix settled(Matrix result, List<Matrix> arguments) {
    if (hasPoints()) {
      return result;
    }
    for (int i = 0; i < result.rows(); i++) {
      if (!Double.isFinite(result.get(i, 0)) && isInside(arguments, i) && isNumber(arguments, i)) {
        result.values()[i] = Settled.value(body, point(arguments, i)).orElse(result.get(i, 0));
      }
    }
    return result;
  }

  private boolean isInside(List<Matrix> arguments, int row) {
    double time = clock < 0 ? Double.NaN : entry(arguments.get(clock), row);
    return Arrays.stream(End.values()).noneMatch(end -> time == interval.at(end));
  }

  private static boolean isNumber(List<Matrix> arguments, int row) {
    return arguments.stream().allMatch(argument -> Double.isFinite(entry(argument, row)));
  }

  /** Doubles enter as their shortest decimals. */
  private Map<Symbol, BigDecimal> point(List<Matrix> arguments, int row) {
    Map<Symbol, BigDecimal> point = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      point.put(formula.arguments().get(i), BigDecimal.valueOf(entry(arguments.get(i), row)));
    }
    return point;
  }

  /** The values whatever they are. */
  Matrix raw(List<Matrix> arguments) {
    int dimension = dimension(arguments);
    Matrix values = Interpreter.evaluate(kernel(dimension), arguments);
    return stretch(values, rows(arguments), vector ? dimension : 1);
  }

  private void checkCount(List<Matrix> arguments) {
    if (arguments.size() != formula.arguments().size()) {
      throw PathFault.wrongCount(formula.name(), formula.arguments().size(), arguments.size());
    }
  }

  private void checkTimes(List<Matrix> arguments) {
    if (clock >= 0) {
      for (double time : arguments.get(clock).values()) {
        if (!interval.contains(time)) {
          throw PathFault.outside(path.name(), formula.name(), clockName(), time, interval);
        }
      }
    }
  }

  private void checkDistances(List<Matrix> arguments) {
    int radius = formula.arguments().indexOf(path.coordinates().radius());
    if (radius >= 0) {
      for (double distance : arguments.get(radius).values()) {
        if (!(distance >= 0)) {
          throw PathFault.notADistance(path.name(), formula.name(), distance);
        }
      }
    }
  }

  private Matrix defined(Matrix values, List<Matrix> arguments) {
    Symbol radius = path.coordinates().radius();
    boolean open = formula.arguments().contains(radius) && !allFinite(values);
    return open ? OriginLimit.of(formula, body, radius).in(values, arguments) : values;
  }

  private static boolean allFinite(Matrix values) {
    return DoubleStream.of(values.values()).allMatch(Double::isFinite);
  }

  private Matrix finite(Matrix result, List<Matrix> arguments) {
    for (int i = 0; i < result.values().length; i++) {
      if (!Double.isFinite(result.values()[i])) {
        throw notFinite(arguments, i / result.columns());
      }
    }
    return result;
  }

  private Fault notFinite(List<Matrix> arguments, int row) {
    if (clock < 0) {
      return PathFault.notFinite(path.name(), formula.name());
    }
    double time = entry(arguments.get(clock), row);
    for (End end : End.values()) {
      if (time == interval.at(end) && isFiniteInside(arguments, row)) {
        return PathFault.singular(path.name(), formula.name(), clockName(), time, end, interval);
      }
    }
    return formula.name().equals(Member.DIFFUSION.memberName()) && squaredDiffusion(time) < 0
        ? PathFault.noSde(path.name(), clockName(), time)
        : PathFault.notFinite(path.name(), formula.name(), place(arguments, row));
  }

  /** Whether the same numbers give a value away from the ends: then it is the end that has none. */
  private boolean isFiniteInside(List<Matrix> arguments, int row) {
    if (hasPoints()) {
      return true;
    }
    List<Matrix> inside =
        IntStream.range(0, arguments.size())
            .mapToObj(
                i ->
                    i == clock
                        ? interval.nearest((interval.lower() + interval.upper()) / 2)
                        : entry(arguments.get(i), row))
            .map(Matrix::scalar)
            .toList();
    return allFinite(raw(inside));
  }

  private double squaredDiffusion(double time) {
    NumericFormula square = new NumericFormula(path, path.squaredDiffusion(), false);
    return square.raw(List.of(Matrix.scalar(time))).get(0, 0);
  }

  private static double entry(Matrix column, int row) {
    return column.get(column.rows() == 1 ? 0 : row, 0);
  }

  /** The numbers among the arguments, {@code r = 0, t = 0.5}. */
  private String place(List<Matrix> arguments, int row) {
    List<Symbol> names = formula.arguments();
    return IntStream.range(0, names.size())
        .filter(i -> names.get(i).sort() == Sort.SCALAR)
        .mapToObj(
            i ->
                Printer.unicode(names.get(i))
                    + " = "
                    + Decimals.shortest(entry(arguments.get(i), row)))
        .collect(Collectors.joining(", "));
  }

  private String clockName() {
    return Printer.unicode(path.time());
  }

  private int dimension(List<Matrix> arguments) {
    int dimension = 1;
    for (int i = 0; i < arguments.size(); i++) {
      if (formula.arguments().get(i).sort() == Sort.VECTOR) {
        dimension = Math.max(dimension, arguments.get(i).columns());
      }
    }
    return dimension;
  }

  private static int rows(List<Matrix> arguments) {
    return arguments.stream().mapToInt(Matrix::rows).max().orElse(1);
  }

  /** A value that does not depend on the points has one row all the same for each of them. */
  private static Matrix stretch(Matrix result, int rows, int columns) {
    if (result.rows() == rows && result.columns() == columns) {
      return result;
    }
    Matrix stretched = Matrix.zeros(rows, columns);
    for (int i = 0; i < stretched.values().length; i++) {
      int row = result.rows() == 1 ? 0 : i / columns;
      stretched.values()[i] = result.get(row, result.columns() == 1 ? 0 : i % columns);
    }
    return stretched;
  }
}
