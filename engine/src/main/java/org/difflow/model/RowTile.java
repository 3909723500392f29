package org.difflow.model;

import java.util.Arrays;

/**
 * Some rows of a batch, turned so that lane = row: {@code x[k][lane]} is coordinate k, filled up
 * with zero coordinates to whole groups; {@code factor[lane]} multiplies the points before they are
 * added to x.
 */
record RowTile(double[][] x, double[] factor) {

  int lanes() {
    return factor.length;
  }

  /**
   * {@code |x + factor*p|^2} for {@code size} points from {@code first} on. Coordinates run
   * outside, so that four of them and the sums of one block of points stay in the nearest cache.
   */
  void squaredDistances(double[] points, PointTable table, int first, int size, double[][] sums) {
    for (int point = 0; point < size; point++) {
      Arrays.fill(sums[point], 0);
    }
    for (int coordinate = 0; coordinate < x.length; coordinate += Lanes.GROUP) {
      for (int point = 0; point < size; point++) {
        int offset = table.at(first + point, coordinate);
        Lanes.addSquares(sums[point], factor, x, coordinate, points, offset);
      }
    }
  }
}
