package org.difflow.model;

/**
 * The second pass over the points: for each lane the sum of w*exp((n - distance)/(2*sigma^2))*|p -
 * mean|^2, n and mean being those of the first pass. Divided by the first pass' total it is the
 * trace of the posterior covariance, with no difference of large numbers.
 */
final class SpreadPass implements PointScan.Pass {
  private final PointTable table;
  private final double[] scale;
  private final double[] nearest;
  private final RowTile means;
  private final double[] sum;
  private final double[][] deviations;

  /** {@code means} holds the means minus the centre of the points. */
  SpreadPass(PointTable table, double[] scale, double[] nearest, double[][] means) {
    this.table = table;
    this.scale = scale;
    this.nearest = nearest;
    this.means = new RowTile(means, Lanes.filled(scale.length, -1));
    this.sum = new double[scale.length];
    this.deviations = new double[PointScan.BLOCK][scale.length];
  }

  double[] sum() {
    return sum;
  }

  @Override
  public void take(int first, int size, double[][] distances) {
    means.squaredDistances(table.centred(), table, first, size, deviations);
    for (int point = 0; point < size; point++) {
      Lanes.weigh(distances[point], nearest, scale, table.weight(first + point));
      Lanes.addProducts(sum, distances[point], deviations[point]);
    }
  }
}
