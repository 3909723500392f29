package org.difflow.drawing;

import java.util.List;
import java.util.OptionalDouble;
import org.difflow.data.Matrix;
import org.difflow.plot.Arrows;
import org.difflow.plot.ColourBar;
import org.difflow.plot.HeatMap;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;
import org.difflow.value.Coerce;
import org.difflow.value.ModelValue;

/**
 * {@code field(time = t)}: the velocity of a model, its direction as arrows and its length as
 * colours; on the line, without a time, over t and x.
 */
public record Field(OptionalDouble time) implements PlotKind.Drawing {
  private static final int CELLS = 90;
  private static final int ARROWS_ACROSS = 24;
  private static final int ARROWS_UP = 18;

  @Override
  public Picture draw(PlotRequest request) {
    if (!(request.value() instanceof ModelValue model)) {
      throw Coerce.unfit("value", "a model, such as VP on data", request.value());
    }
    boolean onTheLine = model.model().dimension() == 1;
    ModelPlane place = ModelPlane.of(model, onTheLine ? OptionalDouble.empty() : time);
    Layer speed = speed(place, place.plane(request, CELLS, CELLS));
    Layer directions = directions(place, place.plane(request, ARROWS_ACROSS, ARROWS_UP));
    return request.figure(
        place.across(), place.up(), Overlay.on(List.of(speed, directions), request));
  }

  private static Layer speed(ModelPlane place, Plane plane) {
    Matrix velocity = place.at("velocity", plane);
    double[] speeds = new double[velocity.rows()];
    for (int row = 0; row < speeds.length; row++) {
      speeds[row] = length(velocity.row(row));
    }
    Matrix cells = plane.cells(speeds);
    ColourBar bar = ColourBar.fromZero("speed", cells);
    return new HeatMap(plane.across(), plane.up(), cells, bar, true);
  }

  private static double length(double[] vector) {
    return vector.length == 1 ? Math.abs(vector[0]) : Math.hypot(vector[0], vector[1]);
  }

  private static Layer directions(ModelPlane place, Plane plane) {
    Matrix velocity = place.at("velocity", plane);
    return new Arrows(plane.middles(), place.isOverTime() ? withTime(velocity) : velocity);
  }

  /** Along t everything moves at speed 1. */
  private static Matrix withTime(Matrix velocity) {
    Matrix result = Matrix.filled(velocity.rows(), 2, 1);
    for (int row = 0; row < velocity.rows(); row++) {
      result.values()[2 * row + 1] = velocity.get(row, 0);
    }
    return result;
  }
}
