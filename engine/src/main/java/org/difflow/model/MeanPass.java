package org.difflow.model;

import java.util.Arrays;

/**
 * The first pass over the points: for each lane the largest logit m, the sum of exp(logit - m) and
 * the sum of exp(logit - m)*(p - centre). When a block raises m, what has been summed so far
 * shrinks by exp(old - new), so that nothing overflows and no logit has to be kept.
 */
final class MeanPass implements PointScan.Pass {
  private final PointTable table;
  private final double[] maximum;
  private final double[] raised;
  private final double[] rescale;
  private final double[] total;
  private final double[][] sums;

  MeanPass(PointTable table, int lanes) {
    this.table = table;
    // Not -inf: a row beyond all points then keeps the sum 0 and is refused, rather than be NaN.
    this.maximum = Lanes.filled(lanes, -Double.MAX_VALUE);
    this.raised = maximum.clone();
    this.rescale = new double[lanes];
    this.total = new double[lanes];
    this.sums = new double[table.paddedDimension()][lanes];
  }

  /** The largest logit of each lane. */
  double[] maximum() {
    return maximum;
  }

  /** The sum of exp(logit - maximum) of each lane. */
  double[] total() {
    return total;
  }

  /** The mean of the points minus their centre. The 0.0 makes a zero positive. */
  double centredMean(int coordinate, int lane) {
    return sums[coordinate][lane] / total[lane] + 0.0;
  }

  @Override
  public void take(int first, int size, double[][] logits) {
    raiseMaximum(size, logits);
    for (int point = 0; point < size; point++) {
      Lanes.exponentials(logits[point], logits[point], maximum);
      Lanes.add(total, logits[point]);
    }
    for (int point = 0; point < size; point += Lanes.GROUP) {
      addGroup(first, point, logits);
    }
  }

  private void raiseMaximum(int size, double[][] logits) {
    for (int point = 0; point < size; point++) {
      Lanes.raise(raised, logits[point]);
    }
    Lanes.exponentials(rescale, maximum, raised);
    System.arraycopy(raised, 0, maximum, 0, raised.length);
    if (!Lanes.allEqual(rescale, 1)) {
      Lanes.multiply(total, rescale);
      Arrays.stream(sums).forEach(sum -> Lanes.multiply(sum, rescale));
    }
  }

  /** Far points have weights that underflow to zero in every lane; adding them changes nothing. */
  private void addGroup(int first, int point, double[][] weights) {
    if (isZeroGroup(weights, point)) {
      return;
    }
    double[] q = table.centred();
    for (int coordinate = 0; coordinate < sums.length; coordinate++) {
      Lanes.addWeighted(
          sums[coordinate],
          weights,
          point,
          q[table.at(first + point, coordinate)],
          q[table.at(first + point + 1, coordinate)],
          q[table.at(first + point + 2, coordinate)],
          q[table.at(first + point + 3, coordinate)]);
    }
  }

  private static boolean isZeroGroup(double[][] weights, int point) {
    return Lanes.allEqual(weights[point], 0)
        && Lanes.allEqual(weights[point + 1], 0)
        && Lanes.allEqual(weights[point + 2], 0)
        && Lanes.allEqual(weights[point + 3], 0);
  }
}
