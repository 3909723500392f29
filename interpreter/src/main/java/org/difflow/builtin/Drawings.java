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
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.Display;
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
    return field(
        arguments[0] == null ? OptionalDouble.empty() : OptionalDouble.of(time(arguments[0])));
  }

  private static PlotKind field(OptionalDouble time) {
    return new PlotKind("field()", new Field(time));
  }

  private static double time(Object value) {
    return Coerce.finite("time", value);
  }

  static Object density(DifflowContext context, Object[] arguments) {
    double[] times = arguments[0] == null ? new double[0] : Coerce.vector("time", arguments[0]);
    OptionalInt bins =
        arguments[1] == null
            ? OptionalInt.empty()
            : OptionalInt.of(Coerce.count("bins", arguments[1]));
    return density(times, bins);
  }

  private static PlotKind density(double[] times, OptionalInt bins) {
    return new PlotKind("density()", new Density(times, bins));
  }

  /** A kind at the time that {@code plot} itself is given. */
  static PlotKind at(PlotKind kind, Object time) {
    return switch (kind.drawing()) {
      case Field field when field.time().isEmpty() -> field(OptionalDouble.of(time(time)));
      case Density density when density.times().length == 0 ->
          density(Coerce.vector("time", time), density.bins());
      case Field _, Density _ ->
          throw new Fault(
              "E0115",
              "`plot` gets its `time` twice",
              "give it to the kind or to plot, not to both");
      default ->
          throw new Fault(
              "E0583",
              "a plot of the kind %s is not one at a time".formatted(kind.display(Display.UNICODE)),
              "`time` is for kind = density() and kind = field()");
    };
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
      case ModelValue _ -> usualDensity();
      case SamplesValue samples when samples.hasTrajectory() && dimension(samples) <= 2 ->
          new PlotKind("trajectories()", new Trajectories(Trajectories.MOST));
      case DistributionValue law when PointCloud.of(law).isEmpty() -> usualDensity();
      default ->
          dimension(value) == 1 ? usualDensity() : new PlotKind("scatter()", Scatter.ofThePlane());
    };
  }

  private static PlotKind usualDensity() {
    return density(new double[0], OptionalInt.empty());
  }

  private static int dimension(Object value) {
    return PointCloud.of(value)
        .orElseThrow(() -> Coerce.unfit("value", "samples, points, a law or a model", value))
        .points()
        .columns();
  }
}
