package org.difflow.builtin;

import java.util.List;
import org.difflow.language.DifflowContext;
import org.difflow.plot.ImageGrid;
import org.difflow.plot.ScatterPlot;
import org.difflow.plot.Series;
import org.difflow.value.Coerce;
import org.difflow.value.PlotKind;

/** The kinds of plots. */
final class Drawings {
  private Drawings() {}

  static Object images(DifflowContext context, Object[] arguments) {
    int rows = Coerce.count("rows", arguments[0]);
    int columns = Coerce.count("columns", arguments[1]);
    ImageGrid grid = new ImageGrid(rows, columns);
    return new PlotKind("images(" + rows + ", " + columns + ")", grid::write);
  }

  static Object scatter(DifflowContext context, Object[] arguments) {
    return scatter();
  }

  static PlotKind scatter() {
    return new PlotKind(
        "scatter()",
        (points, out) ->
            new ScatterPlot("x[0]", "x[1]", List.of(Series.of("", points))).write(out));
  }
}
