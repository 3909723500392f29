package org.difflow.model;

/**
 * All points of a table as the rows of a tile see them, block by block: the squared distances
 * {@code |x - mu*p|^2}. Blocks are the same for every tile, so the order in which a row meets the
 * points is too.
 */
record PointScan(PointTable table, RowTile tile) {
  /** Points per block: its distances stay in the nearest cache, and rescaling a sum is rare. */
  static final int BLOCK = 16;

  /** What is done with the distances of a block. */
  interface Pass {
    /** {@code distances[j][lane]}, j < size, is of point {@code first + j} and may be changed. */
    void take(int first, int size, double[][] distances);
  }

  void run(Pass pass, Runnable pulse) {
    double[][] distances = new double[BLOCK][tile.lanes()];
    for (int first = 0; first < table.paddedCount(); first += BLOCK) {
      pulse.run();
      int size = Math.min(BLOCK, table.paddedCount() - first);
      tile.squaredDistances(table.points(), table, first, size, distances);
      pass.take(first, size, distances);
    }
  }
}
