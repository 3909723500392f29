package org.difflow.model;

import org.difflow.data.Matrix;

/**
 * Writes the posterior weights w*exp((n - distance)/(2*sigma^2))/total of some rows into an n x M
 * matrix, n and total being those of the first pass.
 */
record WeightsPass(
    Matrix weights,
    PointTable table,
    RowRange rows,
    double[] scale,
    double[] nearest,
    double[] total)
    implements PointScan.Pass {

  @Override
  public void take(int first, int size, double[][] distances) {
    int end = Math.min(first + size, table.count());
    for (int point = first; point < end; point++) {
      double[] numerators = distances[point - first];
      Lanes.weigh(numerators, nearest, scale, table.weight(point));
      write(point, numerators);
    }
  }

  private void write(int point, double[] numerators) {
    for (int lane = 0; lane < rows.rows(); lane++) {
      int index = (rows.from() + lane) * weights.columns() + point;
      weights.values()[index] = numerators[lane] / total[lane];
    }
  }
}
