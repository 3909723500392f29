package org.difflow.builtin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.checker.table.Topic;
import org.difflow.distribution.Points;
import org.difflow.distribution.Toy;
import org.difflow.drawing.PlotKind;
import org.difflow.drawing.PlotRequest;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.plot.Extent;
import org.difflow.plot.Picture;
import org.difflow.plot.PictureFormat;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.ListValue;
import org.difflow.value.None;

/** {@code plot(value, kind = images(8, 8), to = "file.png", ...)}. */
final class Plot implements BuiltinFunction {
  private static final int DRAWS_OF_A_TOY = 2_000;

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    String file = file(arguments[2]);
    PictureFormat format = format(file);
    PlotRequest request = request(arguments);
    byte[] bytes = bytes(format, kind(context, arguments, request.value()).draw(request));
    context.files().write(file, (out, _) -> out.write(bytes));
    return None.NONE;
  }

  /** Drawn before the file is touched, since some things turn out impossible on the way. */
  private static byte[] bytes(PictureFormat format, Picture picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      format.write(picture, bytes);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return bytes.toByteArray();
  }

  private static PlotRequest request(Object[] arguments) {
    List<Object> values = new ArrayList<>(several(arguments[0]));
    values.addAll(several(arguments[3]));
    return new PlotRequest(
        values,
        arguments[4] == null ? List.of() : names(arguments[4]),
        arguments[5] == null ? "" : Coerce.text("title", arguments[5]),
        Optional.ofNullable(arguments[6]).map(label -> Coerce.text("xlabel", label)),
        Optional.ofNullable(arguments[7]).map(label -> Coerce.text("ylabel", label)),
        range(arguments[8], 0),
        range(arguments[8], 1));
  }

  /** A list that is no matrix is several values, nothing is none. */
  private static List<Object> several(Object value) {
    return switch (value) {
      case null -> List.of();
      case ListValue list -> list.elements().stream().map(Plot::shown).toList();
      default -> List.of(shown(value));
    };
  }

  /** A toy has no density to draw, and stands for draws of it. */
  private static Object shown(Object value) {
    return value instanceof DistributionValue law && law.distribution() instanceof Toy toy
        ? new DistributionValue(Points.of(toy.sample(DRAWS_OF_A_TOY, toy.dimension().orElse(2), 0)))
        : value;
  }

  private static List<String> names(Object value) {
    return switch (value) {
      case String name -> List.of(name);
      case ListValue list ->
          list.elements().stream().map(name -> Coerce.text("names", name)).toList();
      default -> throw Coerce.unfit("names", "a list of strings", value);
    };
  }

  /** {@code [a, b]} is the range of x, {@code [[a, b], [c, d]]} that of x and of y. */
  private static Optional<Extent> range(Object value, int axis) {
    return switch (value) {
      case null -> Optional.empty();
      case ArrayValue pair when pair.isVector() && pair.length() == 2 ->
          axis == 0 ? Optional.of(extent(pair, 0)) : Optional.empty();
      case ArrayValue pairs when pairs.length() == 2 && pairs.matrix().columns() == 2 ->
          Optional.of(extent(pairs, axis));
      default -> throw Coerce.unfit("range", "[a, b] for x, or [[a, b], [c, d]]", value);
    };
  }

  private static Extent extent(ArrayValue pairs, int row) {
    return Extent.rising(pairs.matrix().get(row, 0), pairs.matrix().get(row, 1));
  }

  private static PlotKind kind(DifflowContext context, Object[] arguments, Object value) {
    Object time = arguments[9];
    if (arguments[1] == null) {
      return time == null
          ? Drawings.usual(value)
          : (PlotKind) Drawings.density(context, new Object[] {time, null});
    }
    return switch (arguments[1]) {
      case PlotKind kind when time == null -> kind;
      case PlotKind _ -> throw timeOfKind();
      case BuiltinValue builtin when builtin.topic() == Topic.PLOT ->
          (PlotKind) builtin.call(at(time));
      case Object other -> throw Coerce.unfit("kind", "a kind of plot, such as scatter()", other);
    };
  }

  /** What a kind that is only named is called with. */
  private static Arguments at(Object time) {
    return time == null ? Arguments.of() : Arguments.of().with("time", time);
  }

  private static Fault timeOfKind() {
    return new Fault(
        "E0583",
        "a kind of plot that is called takes its `time` itself",
        "write kind = field(time = 0.5), or kind = field, time = 0.5");
  }

  private static String file(Object to) {
    if (to == null) {
      throw new Fault(
          "E0534", "this plot does not say where it goes", "give to = \"out/plot.png\"");
    }
    return Coerce.text("to", to);
  }

  private static PictureFormat format(String file) {
    return PictureFormat.of(file)
        .orElseThrow(
            () ->
                new Fault(
                    "E0533",
                    "`" + file + "` is not a file that plots can go to",
                    "use .png or .svg"));
  }
}
