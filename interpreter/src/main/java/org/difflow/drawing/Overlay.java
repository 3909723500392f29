package org.difflow.drawing;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.plot.Dots;
import org.difflow.plot.Layer;
import org.difflow.value.Coerce;
import org.difflow.value.PointCloud;
import org.difflow.value.SamplesValue;

/** What {@code with} puts over a picture of the plane: points as dots, trajectories as strands. */
final class Overlay {
  /** So many trajectories leave what is below to be seen. */
  private static final int FEW = 60;

  private Overlay() {}

  /** A layer below, and on it one for each further value of the request. */
  static List<Layer> on(Layer ground, PlotRequest request) {
    return on(List.of(ground), request);
  }

  /** Layers below, and on them one for each further value of the request. */
  static List<Layer> on(List<Layer> ground, PlotRequest request) {
    return request.layers((_, _) -> ground, (value, name) -> List.of(layer(value, name)));
  }

  /** One of them. */
  static Layer layer(Object value, String name) {
    return value instanceof SamplesValue samples && samples.hasTrajectory()
        ? new Trajectories(FEW).strands(samples, name)
        : Dots.of(name, points(value));
  }

  private static Matrix points(Object value) {
    return PointCloud.of(value)
        .orElseThrow(() -> Coerce.unfit("with", "samples, a data set or a matrix of points", value))
        .points();
  }
}
