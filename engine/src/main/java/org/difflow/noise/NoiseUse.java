package org.difflow.noise;

/**
 * What a draw is for: the last word of the key (seed, sample, step, use). Draws for different uses
 * are independent whatever else they share. The numbers are part of what a seed means and never
 * change; the places of {@code noise()} in the text of a step are numbered from 16 on, so that
 * further library uses have room.
 */
public final class NoiseUse {
  /** The starting points of a sampling run. */
  public static final long PRIOR = 0;

  /** {@code distribution.sample(n, seed)}. */
  public static final long DISTRIBUTION = 1;

  /** The points that a comparison picks from larger sets. */
  public static final long SUBSAMPLE = 8;

  /** The directions along which two sets are compared. */
  public static final long DIRECTIONS = 9;

  /** The directions along which a divergence is estimated. */
  public static final long PROBES = 12;

  /** What a model's exact draws {@code at(t, n, seed)} add to draws of the data. */
  public static final long MARGINAL = 2;

  private static final long FIRST_PLACE = 16;

  private NoiseUse() {}

  /** The {@code place}-th {@code noise()} in the text of a step, counted from 0. */
  public static long ofPlace(int place) {
    return FIRST_PLACE + place;
  }
}
