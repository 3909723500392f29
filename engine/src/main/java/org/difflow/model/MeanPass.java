package org.difflow.model;

import java.util.Arrays;

/**
 * The first pass over the points: for each lane the smallest squared distance n, and with the
 * numerators w*exp((n - distance)/(2*sigma^2)) their sum and their sum times (p - centre). When a
 * block lowers n, what has been summed so far shrinks by exp((new - old)/(2*sigma^2)), so that
 * nothing overflows and no distance has to be kept.
 */
final class MeanPass implements PointScan.Pass {
  private final PointTable table;
  private final double[] scale;
  private final double[] nearest;
  private final double[] total;
  private final double[][] sums;

  /** {@code scale[lane]} is {@code -1/(2*sigma^2)}. */
  MeanPass(PointTable table, double[] scale) {
    this.table = table;
    this.scale = scale;
    // Not inf: a row beyond all points then keeps the sum 0 and is refused, rather than be NaN.
    this.nearest = Lanes.filled(scale.length, Double.MAX_VALUE);
    this.total = new double[scale.length];
    this.sums = new double[table.paddedDimension()][scale.length];
  }

  /** The smallest squared distance of each lane. */
  double[] nearest() {
    return nearest;
  }

  /** The sum of the numerators of each lane. */
  double[] total() {
    return total;
  }

  /** The mean of the points minus their centre. The 0.0 makes a zero positive. */
  double centredMean(int coordinate, int lane) {
    return sums[coordinate][lane] / total[lane] + 0.0;
  }

  @Override
  public void take(int first, int size, double[][] distances) {
    lowerNearest(size, distances);
    for (int point = 0; point < size; point++) {
      Lanes.weigh(distances[point], nearest, scale, table.weight(first + point));
      Lanes.add(total, distances[point]);
    }
    for (int point = 0; point < size; point += Lanes.GROUP) {
      addGroup(first, point, distances);
    }
  }

  private void lowerNearest(int size, double[][] distances) {
    double[] shrink = nearest.clone();
    for (int point = 0; point < size; point++) {
      Lanes.lower(nearest, distances[point]);
    }
    Lanes.weigh(shrink, nearest, scale, 1);
    if (!Lanes.allEqual(shrink, 1)) {
      Lanes.multiply(total, shrink);
      Arrays.stream(sums).forEach(sum -> Lanes.multiply(sum, shrink));
    }
  }

  /**
   * Far points have numerators that underflow to zero in every lane; adding them changes nothing.
   */
  private void addGroup(int first, int point, double[][] numerators) {
    if (isZeroGroup(numerators, point)) {
      return;
    }
    double[] q = table.centred();
    for (int coordinate = 0; coordinate < sums.length; coordinate++) {
      Lanes.addWeighted(
          sums[coordinate],
          numerators,
          point,
          q[table.at(first + point, coordinate)],
          q[table.at(first + point + 1, coordinate)],
          q[table.at(first + point + 2, coordinate)],
          q[table.at(first + point + 3, coordinate)]);
    }
  }

  private static boolean isZeroGroup(double[][] numerators, int point) {
    return Lanes.allEqual(numerators[point], 0)
        && Lanes.allEqual(numerators[point + 1], 0)
        && Lanes.allEqual(numerators[point + 2], 0)
        && Lanes.allEqual(numerators[point + 3], 0);
  }
}
