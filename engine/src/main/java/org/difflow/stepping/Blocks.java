package org.difflow.stepping;

/**
 * How the samples of a tile are cut into blocks, each of which goes through a whole plan at a time.
 * Only speed depends on it, never a number.
 *
 * @param rows samples in the tile
 * @param width samples per block; the last block may have fewer
 */
record Blocks(int rows, int width) {
  /** Doubles in one vector per sample of a block: 8 KB, so that a few of them fit a 32 KB cache. */
  private static final int NUMBERS = 1024;

  /** Fewer samples leave the loops of a field mostly heads and tails. */
  private static final int FEWEST = 32;

  static Blocks of(int rows, int dimension) {
    return new Blocks(rows, Math.min(rows, Math.max(FEWEST, NUMBERS / dimension)));
  }

  int count() {
    return Math.ceilDiv(rows, width);
  }

  /** The first sample of a block, counted in the tile. */
  int first(int block) {
    return block * width;
  }

  int lanes(int block) {
    return Math.min(width, rows - first(block));
  }
}
