package org.difflow.model;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.kernel.Elementary;

/**
 * Data points laid out for the inner loops. Coordinates are filled up with zeros and points with
 * points of weight zero, both to whole groups of {@link Lanes#GROUP}: neither changes a sum.
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
  private final double[] logWeights;

  PointTable(Points data) {
    this.dimension = data.points().columns();
    this.count = data.count();
    this.stride = wholeGroups(dimension);
    this.centre = Arrays.copyOf(data.mean().values(), stride);
    this.points = new double[Math.multiplyExact(wholeGroups(count), stride)];
    this.centred = new double[points.length];
    this.logWeights = new double[wholeGroups(count)];
    fill(data.points(), data.weights());
  }

  private void fill(Matrix source, Matrix weights) {
    Arrays.fill(logWeights, Double.NEGATIVE_INFINITY);
    for (int point = 0; point < count; point++) {
      logWeights[point] = Elementary.log(weights.get(point, 0));
      for (int column = 0; column < dimension; column++) {
        points[at(point, column)] = source.get(point, column);
        centred[at(point, column)] = source.get(point, column) - centre[column];
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
    return logWeights.length;
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

  double logWeight(int point) {
    return logWeights[point];
  }

  /** Where coordinate {@code coordinate} of a point stands in the two arrays. */
  int at(int point, int coordinate) {
    return point * stride + coordinate;
  }

  private static int wholeGroups(int size) {
    return Math.ceilDiv(size, Lanes.GROUP) * Lanes.GROUP;
  }
}
