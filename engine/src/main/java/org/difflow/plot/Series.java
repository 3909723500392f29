package org.difflow.plot;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** A named set of points of a scatter plot: two columns of a matrix of points. */
public record Series(String name, Matrix points, int across, int up) {

  /** Differences and margins of such numbers are still doubles. */
  private static final double LARGEST = 1e300;

  public Series {
    requireColumn(across, points.columns());
    requireColumn(up, points.columns());
    for (int point = 0; point < points.rows(); point++) {
      requireFinite(points.get(point, across));
      requireFinite(points.get(point, up));
    }
  }

  /** Points in the plane, an n x 2 matrix. */
  public static Series of(String name, Matrix points) {
    if (points.columns() != 2) {
      throw new Fault(
          "E0524",
          "a scatter plot shows two coordinates; these points have " + points.columns(),
          points.columns() == 1
              ? "join them with a second coordinate, such as their time or index"
              : "choose two columns from 0 to " + (points.columns() - 1));
    }
    return new Series(name, points, 0, 1);
  }

  double x(int point) {
    return points.get(point, across);
  }

  double y(int point) {
    return points.get(point, up);
  }

  private static void requireColumn(int column, int count) {
    if (column < 0 || column >= count) {
      throw new Fault(
          "E0525",
          "there is no column %d to draw: the points have %d, from 0 to %d"
              .formatted(column, count, count - 1));
    }
  }

  private static void requireFinite(double number) {
    if (!(Math.abs(number) <= LARGEST)) {
      throw new Fault("E0521", "only finite numbers can be drawn, up to 1e300");
    }
  }
}
