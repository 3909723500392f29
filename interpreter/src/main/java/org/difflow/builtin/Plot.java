package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.None;
import org.difflow.value.PlotKind;

/** {@code plot(points, kind = images(8, 8), to = "file.png")}: a scatter where no kind is given. */
final class Plot implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Matrix points = Coerce.points("value", arguments[0]);
    PlotKind kind = arguments[1] == null ? Drawings.scatter() : kind(arguments[1]);
    context.files().write(file(arguments[2]), out -> kind.drawing().draw(points, out));
    return None.NONE;
  }

  private static PlotKind kind(Object value) {
    return switch (value) {
      case PlotKind kind -> kind;
      case BuiltinValue builtin when builtin.name().equals("scatter") -> Drawings.scatter();
      default -> throw Coerce.unfit("kind", "images(rows, columns) or scatter", value);
    };
  }

  private static String file(Object to) {
    if (to == null) {
      throw new Fault(
          "E0534", "this plot does not say where it goes", "give to = \"out/plot.png\"");
    }
    String file = Coerce.text("to", to);
    if (!file.endsWith(".png")) {
      throw new Fault("E0533", "`" + file + "` is not a file that plots can go to", "use .png");
    }
    return file;
  }
}
