package org.difflow.sampling;

import org.difflow.fault.Fault;

/**
 * How the samples of a run are cut into tiles, which run through all steps one after another. Only
 * memory and speed depend on it, never a number.
 *
 * @param start the number of the first sample to draw, 0 unless those before it are there already
 * @param samples how many samples there are, those before {@code start} among them
 * @param rows samples per tile; the last tile may have fewer
 */
public record Tiling(long start, long samples, int rows) {
  /** Doubles per matrix of a tile, half a megabyte: a handful of them stay in the cache. */
  private static final int ENTRIES = 1 << 16;

  /** Rows that keep one thread's vector loops busy. */
  private static final int ROWS_PER_THREAD = 128;

  public Tiling {
    if (samples < 1) {
      throw new Fault("E0607", "a run needs at least one sample, not " + samples);
    }
  }

  /** From the first sample on. */
  public Tiling(long samples, int rows) {
    this(0, samples, rows);
  }

  /** Tiles of about half a megabyte, and of rows enough for all threads. */
  public static Tiling of(long samples, int dimension, int threads) {
    long rows = Math.max(ENTRIES / dimension, (long) ROWS_PER_THREAD * threads);
    return new Tiling(samples, Math.toIntExact(Math.min(samples, rows)));
  }

  /** Of a run that only draws the samples from {@code from} on and before {@code to}. */
  public Tiling between(long from, long to) {
    return new Tiling(from, Math.min(to, samples), rows);
  }

  /** How many samples are drawn. */
  public long drawn() {
    return samples - start;
  }

  public int tiles() {
    return Math.toIntExact(Math.ceilDiv(drawn(), rows));
  }

  /** The number of the first sample of a tile. */
  public long first(int tile) {
    return start + (long) tile * rows;
  }

  /** The samples of a tile. */
  public int count(int tile) {
    return (int) Math.min(rows, samples - first(tile));
  }
}
