package org.difflow.drawing;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.plot.Axis;
import org.difflow.plot.Dots;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;
import org.difflow.value.Coerce;
import org.difflow.value.PointCloud;

/** {@code scatter(columns = [0, 1])}: points by two of their coordinates. */
public record Scatter(List<Integer> columns) implements PlotKind.Drawing {
  private static final List<Integer> FIRST_TWO = List.of(0, 1);

  public Scatter {
    columns = List.copyOf(columns);
  }

  /** By the only two coordinates. */
  public static Scatter ofThePlane() {
    return new Scatter(List.of());
  }

  @Override
  public Picture draw(PlotRequest request) {
    List<Integer> shown = columns.isEmpty() ? FIRST_TWO : columns;
    return request.figure(
        Axis.of("x[" + shown.get(0) + "]"),
        Axis.of("x[" + shown.get(1) + "]"),
        request.layers(this::dots));
  }

  private List<Layer> dots(Object value, String name) {
    Matrix points =
        PointCloud.of(value)
            .orElseThrow(
                () -> Coerce.unfit("value", "samples, a data set or a matrix of points", value))
            .points();
    return List.of(
        columns.isEmpty()
            ? Dots.of(name, points)
            : new Dots(name, points, columns.get(0), columns.get(1)));
  }
}
