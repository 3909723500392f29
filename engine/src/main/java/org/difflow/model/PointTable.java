package org.difflow.model;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;

/**
 * Data points laid out for the inner loops. Coordinates are filled up with zeros, points with
 * copies of the last one that weigh zero, both to whole groups of {@link Lanes#GROUP}: neither
 * changes a sum.
 *
 * <p>Distances use the points as they are, since x - mu*p rounds once and so is right to the last
 * bit wherever the points lie. Averages use the points minus their mean, so that their rounding
 * errors are those of the spread of the data, not of its distance from the origin.
 */
final class PointTable {
  private final int dimension;
  private final int count;
  private final int stride;
  private final double[] points;
  private final double[] centred;
  private final double[] centre;
  private final double[] weights;

  PointTable(Points data) {
    this.dimension = data.points().columns();
    this.count = data.count();
    this.stride = wholeGroups(dimension);
    this.centre = Arrays.copyOf(data.mean().values(), stride);
    this.points = new double[Math.multiplyExact(wholeGroups(count), stride)];
    this.centred = new double[points.length];
    this.weights = new double[wholeGroups(count)];
    System.arraycopy(data.weights().values(), 0, weights, 0, count);
    fill(data.points());
  }

  private void fill(Matrix source) {
    for (int point = 0; point < weights.length; point++) {
      int copied = Math.min(point, count - 1);
      for (int column = 0; column < dimension; column++) {
        points[at(point, column)] = source.get(copied, column);
        centred[at(point, column)] = source.get(copied, column) - centre[column];
      }
    }
  }

  int dimension() {
    return dimension;
  }

  /** The number of points, those filled in not counted. */
  int count() {
    return count;
  }

  int paddedCount() {
    return weights.length;
  }

  int paddedDimension() {
    return stride;
  }

  double[] points() {
    return points;
  }

  double[] centred() {
    return centred;
  }

  double centre(int coordinate) {
    return centre[coordinate];
  }

  double weight(int point) {
    return weights[point];
  }

  /** Where coordinate {@code coordinate} of a point stands in the two arrays. */
  int at(int point, int coordinate) {
    return point * stride + coordinate;
  }

  private static int wholeGroups(int size) {
    return Math.ceilDiv(size, Lanes.GROUP) * Lanes.GROUP;
  }
}
