package org.difflow.strip;

import java.util.Arrays;

/**
 * Samples side by side: coordinate j of sample i of a strip stands {@code j*WIDTH + i} places
 * behind its first number. The last strip of a panel is filled up with samples at the origin.
 * Unlike a panel a strip has the same width always, so that a machine's vectors fill it without a
 * rest.
 */
public final class Strip {
  /** Four of the widest vectors there are: so many are computed at a time. */
  public static final int WIDTH = 32;

  private Strip() {}

  /** How many samples of a panel stand in the strip that begins with sample {@code from}. */
  public static int samples(int lanes, int from) {
    return Math.min(WIDTH, lanes - from);
  }

  /** Copies {@code coordinates} of the samples of a panel from {@code from} on to {@code s[at]}. */
  public static void load(
      double[] panel, int lanes, int from, int coordinates, double[] s, int at) {
    int samples = samples(lanes, from);
    for (int j = 0; j < coordinates; j++) {
      int row = at + j * WIDTH;
      System.arraycopy(panel, j * lanes + from, s, row, samples);
      Arrays.fill(s, row + samples, row + WIDTH, 0);
    }
  }

  /** The way back, without what the strip was filled up with. */
  public static void store(
      double[] s, int at, int coordinates, double[] panel, int lanes, int from) {
    for (int j = 0; j < coordinates; j++) {
      System.arraycopy(s, at + j * WIDTH, panel, j * lanes + from, samples(lanes, from));
    }
  }
}
