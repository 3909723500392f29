package org.difflow.drawing;

import java.util.OptionalDouble;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.Ends;
import org.difflow.plot.Axis;
import org.difflow.plot.Extent;
import org.difflow.value.ModelValue;

/**
 * Where a model is drawn: in the plane of x at one time, or, on the line, in that of t and x.
 *
 * @param time the time in the plane of x; empty in that of t and x
 */
record ModelPlane(ModelValue value, OptionalDouble time) {

  /** The plane for a model, at a time that is given or not. */
  static ModelPlane of(ModelValue value, OptionalDouble time) {
    int dimension = value.model().dimension();
    if (dimension > 2) {
      throw Dimensions.unfit(dimension);
    }
    if (dimension == 2 && time.isEmpty()) {
      throw new Fault(
          "E0576",
          "in the plane a model is drawn at one time, and none is given",
          "give one, such as time = 0.5");
    }
    return new ModelPlane(value, time);
  }

  boolean isOverTime() {
    return time.isEmpty();
  }

  Axis across() {
    return Axis.of(isOverTime() ? "t" : "x[0]");
  }

  Axis up() {
    return Axis.of(isOverTime() ? "x" : "x[1]");
  }

  /** The cells, over what the request wants to see or where the model lives. */
  Plane plane(PlotRequest request, int columns, int rows) {
    return new Plane(
        request.xRange().orElseGet(this::ownAcross),
        request.yRange().orElseGet(this::ownUp),
        columns,
        rows);
  }

  private Extent ownAcross() {
    return isOverTime()
        ? Extent.of(ends().start(), ends().finish())
        : Region.of(model(), time.getAsDouble()).along(0);
  }

  private Extent ownUp() {
    return isOverTime()
        ? Region.of(model(), ends().start())
            .along(0)
            .and(Region.of(model(), ends().finish()).along(0))
        : Region.of(model(), time.getAsDouble()).along(1);
  }

  private Ends ends() {
    return Ends.of(model().givenData());
  }

  private MarginalModel model() {
    return value.model();
  }

  /** A member at the middles of all cells, one row for each. */
  Matrix at(String member, Plane plane) {
    return isOverTime()
        ? columnByColumn(member, plane)
        : new Asked(value).at(member, plane.middles(), time.getAsDouble());
  }

  /** All cells of a column have one time. */
  private Matrix columnByColumn(String member, Plane plane) {
    Matrix x = Matrix.columnVector(plane.up().middles(plane.rows()));
    double[] times = plane.across().middles(plane.columns());
    Matrix result = Matrix.zeros(plane.rows() * plane.columns(), 1);
    for (int column = 0; column < times.length; column++) {
      Matrix answer = new Asked(value).at(member, x, times[column]);
      for (int row = 0; row < x.rows(); row++) {
        result.values()[row * times.length + column] = answer.get(row, 0);
      }
    }
    return result;
  }
}
