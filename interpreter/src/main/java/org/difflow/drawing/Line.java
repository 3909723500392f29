package org.difflow.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.plot.Axis;
import org.difflow.plot.Curve;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;

/**
 * {@code line(log = "xy")}: numbers over their place, rows of a matrix over its first row,
 * functions over the range that the plot gives.
 */
public record Line(boolean logX, boolean logY) implements PlotKind.Drawing {
  /** Marks of more points would hide the line. */
  private static final int MOST_MARKS = 40;

  @Override
  public Picture draw(PlotRequest request) {
    List<Series> all =
        request.values().stream()
            .flatMap(value -> Series.of(value, request.xRange(), logX).stream())
            .toList();
    List<String> names = request.namesOr(all.stream().map(Series::name).toList());
    List<Layer> curves =
        IntStream.range(0, all.size())
            .mapToObj(index -> curve(names.get(index), all.get(index)))
            .toList();
    return request.figure(
        new Axis("", logX, Optional.empty()), new Axis("", logY, Optional.empty()), curves);
  }

  private static Layer curve(String name, Series series) {
    boolean marked = series.measured() && series.x().length <= MOST_MARKS;
    Curve.Style style = marked ? Curve.Style.MARKED : Curve.Style.PLAIN;
    return new Curve(name, series.x(), series.y(), style);
  }
}
