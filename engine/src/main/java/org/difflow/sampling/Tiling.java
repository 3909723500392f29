package org.difflow.sampling;

import org.difflow.fault.Fault;

/**
 * How the samples of a run are cut into tiles, which run through all steps one after another. Only
 * memory and speed depend on it, never a number.
 *
 * @param samples how many samples there are
 * @param rows samples per tile; the last tile may have fewer
 */
public record Tiling(long samples, int rows) {
  /** Doubles per matrix of a tile, half a megabyte: a handful of them stay in the cache. */
  private static final int ENTRIES = 1 << 16;

  /** Rows that keep one thread's vector loops busy. */
  private static final int ROWS_PER_THREAD = 128;

  public Tiling {
    if (samples < 1) {
      throw new Fault("E0607", "a run needs at least one sample, not " + samples);
    }
  }

  /** Tiles of about half a megabyte, and of rows enough for all threads. */
  public static Tiling of(long samples, int dimension, int threads) {
    long rows = Math.max(ENTRIES / dimension, (long) ROWS_PER_THREAD * threads);
    return new Tiling(samples, Math.toIntExact(Math.min(samples, rows)));
  }

  /** Of a run that only draws the first {@code most} samples. */
  public Tiling limitedTo(int most) {
    return new Tiling(Math.min(most, samples), rows);
  }

  public int tiles() {
    return Math.toIntExact(Math.ceilDiv(samples, rows));
  }

  /** The number of the first sample of a tile. */
  public long first(int tile) {
    return (long) tile * rows;
  }

  /** The samples of a tile. */
  public int count(int tile) {
    return (int) Math.min(rows, samples - first(tile));
  }
}
