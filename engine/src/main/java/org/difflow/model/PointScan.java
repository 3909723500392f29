package org.difflow.model;

/**
 * All points of a table as the rows of a tile see them, block by block: the logits {@code -|x -
 * mu*p|^2/(2*sigma^2) + log(w)}. Blocks are the same for every tile, so the order in which a row
 * meets the points is too.
 */
final class PointScan {
  /** Points per block: its logits stay in the nearest cache, and rescaling a sum is rare. */
  static final int BLOCK = 16;

  private final PointTable table;
  private final RowTile tile;
  private final double[] scale;
  private final double[][] logits;

  /** What is done with the logits of a block. */
  interface Pass {
    /** {@code logits[j][lane]} belongs to point {@code first + j}, j < size, and may be changed. */
    void take(int first, int size, double[][] logits);
  }

  /** {@code scale[lane]} is {@code -1/(2*sigma^2)}. */
  PointScan(PointTable table, RowTile tile, double[] scale) {
    this.table = table;
    this.tile = tile;
    this.scale = scale;
    this.logits = new double[BLOCK][tile.lanes()];
  }

  void run(Pass pass, Runnable pulse) {
    for (int first = 0; first < table.paddedCount(); first += BLOCK) {
      pulse.run();
      int size = Math.min(BLOCK, table.paddedCount() - first);
      fillLogits(first, size);
      pass.take(first, size, logits);
    }
  }

  private void fillLogits(int first, int size) {
    tile.squaredDistances(table.points(), table, first, size, logits);
    for (int point = 0; point < size; point++) {
      Lanes.stretch(logits[point], scale, table.logWeight(first + point));
    }
  }
}
