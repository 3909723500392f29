package org.difflow.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.difflow.drawing.Density;
import org.difflow.drawing.Field;
import org.difflow.drawing.Images;
import org.difflow.drawing.Line;
import org.difflow.drawing.PlotKind;
import org.difflow.drawing.Scatter;
import org.difflow.drawing.Trajectories;
import org.difflow.language.DifflowContext;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.Curves;
import org.difflow.value.DistributionValue;
import org.difflow.value.ModelValue;
import org.difflow.value.PointCloud;
import org.difflow.value.SamplesValue;

/** The kinds of plots. */
final class Drawings {
  private Drawings() {}

  static Object images(DifflowContext context, Object[] arguments) {
    int rows = Coerce.count("rows", arguments[0]);
    int columns = Coerce.count("columns", arguments[1]);
    return new PlotKind("images(" + rows + ", " + columns + ")", new Images(rows, columns));
  }

  static Object scatter(DifflowContext context, Object[] arguments) {
    return new PlotKind(
        "scatter()",
        arguments[0] == null ? Scatter.ofThePlane() : new Scatter(columns(arguments[0])));
  }

  private static List<Integer> columns(Object value) {
    double[] columns = Coerce.vector("columns", value);
    if (columns.length != 2) {
      throw Coerce.unfit("columns", "two numbers of columns, such as [0, 1]", value);
    }
    return Arrays.stream(columns)
        .mapToObj(column -> (int) Coerce.whole("columns", column))
        .toList();
  }

  static Object field(DifflowContext context, Object[] arguments) {
    return new PlotKind("field()", new Field(optional("time", arguments[0])));
  }

  private static OptionalDouble optional(String parameter, Object value) {
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Coerce.finite(parameter, value));
  }

  static Object density(DifflowContext context, Object[] arguments) {
    double[] times = arguments[0] == null ? new double[0] : Coerce.vector("time", arguments[0]);
    OptionalInt bins =
        arguments[1] == null
            ? OptionalInt.empty()
            : OptionalInt.of(Coerce.count("bins", arguments[1]));
    return new PlotKind("density()", new Density(times, bins));
  }

  static Object trajectories(DifflowContext context, Object[] arguments) {
    int most = arguments[0] == null ? Trajectories.MOST : Coerce.count("most", arguments[0]);
    return new PlotKind("trajectories()", new Trajectories(most));
  }

  static Object line(DifflowContext context, Object[] arguments) {
    String log = arguments[0] == null ? "" : Coerce.text("log", arguments[0]);
    if (!List.of("", "x", "y", "xy").contains(log)) {
      throw Coerce.unfit("log", "\"x\", \"y\" or \"xy\"", arguments[0]);
    }
    return new PlotKind("line()", new Line(log.contains("x"), log.contains("y")));
  }

  /** How a value is drawn where no kind is given. */
  static PlotKind usual(Object value) {
    return switch (value) {
      case Callable _ -> new PlotKind("line()", new Line(false, false));
      case Curves _ -> new PlotKind("line()", new Line(false, false));
      case ModelValue _ -> usualDensity();
      case SamplesValue samples when samples.hasTrajectory() && dimension(samples) <= 2 ->
          new PlotKind("trajectories()", new Trajectories(Trajectories.MOST));
      case DistributionValue law when PointCloud.of(law).isEmpty() -> usualDensity();
      default ->
          dimension(value) == 1 ? usualDensity() : new PlotKind("scatter()", Scatter.ofThePlane());
    };
  }

  private static PlotKind usualDensity() {
    return new PlotKind("density()", new Density(new double[0], OptionalInt.empty()));
  }

  private static int dimension(Object value) {
    return PointCloud.of(value)
        .orElseThrow(() -> Coerce.unfit("value", "samples, points, a law or a model", value))
        .points()
        .columns();
  }
}
