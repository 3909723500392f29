package org.difflow.model;

import org.difflow.data.Matrix;

/**
 * Writes the posterior weights exp(logit - m)/total of some rows into an n x M matrix, m and total
 * being those of the first pass.
 */
record WeightsPass(Matrix weights, RowRange rows, double[] maximum, double[] total)
    implements PointScan.Pass {

  @Override
  public void take(int first, int size, double[][] logits) {
    int end = Math.min(first + size, weights.columns());
    for (int point = first; point < end; point++) {
      double[] numerators = logits[point - first];
      Lanes.exponentials(numerators, numerators, maximum);
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
