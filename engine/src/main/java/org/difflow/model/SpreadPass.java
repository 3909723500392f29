package org.difflow.model;

/**
 * The second pass over the points: for each lane the sum of exp(logit - m)*|p - mean|^2, m and mean
 * being those of the first pass. Divided by the first pass' total it is the trace of the posterior
 * covariance, with no difference of large numbers.
 */
final class SpreadPass implements PointScan.Pass {
  private final PointTable table;
  private final double[] maximum;
  private final RowTile means;
  private final double[] sum;
  private final double[][] distances;

  /** {@code means} holds the means minus the centre of the points. */
  SpreadPass(PointTable table, double[] maximum, double[][] means) {
    this.table = table;
    this.maximum = maximum;
    this.means = new RowTile(means, Lanes.filled(maximum.length, -1));
    this.sum = new double[maximum.length];
    this.distances = new double[PointScan.BLOCK][maximum.length];
  }

  double[] sum() {
    return sum;
  }

  @Override
  public void take(int first, int size, double[][] logits) {
    means.squaredDistances(table.centred(), table, first, size, distances);
    for (int point = 0; point < size; point++) {
      Lanes.exponentials(logits[point], logits[point], maximum);
      Lanes.addProducts(sum, logits[point], distances[point]);
    }
  }
}
