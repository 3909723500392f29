package org.difflow.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.strip.PackedRows;

/**
 * Data points laid out for the inner loops, as they lie around a centre: then the rounding errors
 * of sums are those of the spread of the data, not of its distance from the origin. The points are
 * filled up to whole groups with copies of the last one that weigh zero, which change no sum.
 */
final class PointTable {
  private final int count;
  private final PackedRows rows;
  private final double[] centre;
  private final double[] weights;

  PointTable(Points data) {
    this.count = data.count();
    this.rows = new PackedRows(count, data.points().columns());
    this.centre = data.mean().values().clone();
    Arrays.setAll(centre, column -> centre(data.points(), column, centre[column]));
    this.weights = Arrays.copyOf(data.weights().values(), rows.rows());
    fill(data.points());
  }

  /**
   * The mean where every point lies between half of it and twice it, for then p - mean is no less
   * exact than p is (Sterbenz, 1974); else the data is as wide as it is far from the origin, and
   * the centre is 0.
   */
  private static double centre(Matrix points, int column, double mean) {
    return IntStream.range(0, points.rows())
            .mapToDouble(point -> points.get(point, column) / mean)
            .allMatch(ratio -> ratio >= 0.5 && ratio <= 2)
        ? mean
        : 0;
  }

  private void fill(Matrix points) {
    for (int row = 0; row < rows.rows(); row++) {
      int point = Math.min(row, count - 1);
      for (int column = 0; column < dimension(); column++) {
        rows.set(row, column, points.get(point, column) - centre[column]);
      }
    }
  }

  int dimension() {
    return rows.columns();
  }

  /** The number of points, those filled in not counted. */
  int count() {
    return count;
  }

  /** The points less the centre. */
  PackedRows rows() {
    return rows;
  }

  double centre(int coordinate) {
    return centre[coordinate];
  }

  /** The weights, one for each row, those filled in among them. */
  double[] weights() {
    return weights;
  }
}
