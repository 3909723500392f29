package org.difflow.stepping;

import org.difflow.noise.Noise;

/** The address of the noise of one place in one step, but for the sample. */
record NoiseSource(long seed, long step, long use, long turn) {
  /** Fills a panel for the samples from {@code first} on. */
  void fill(double[] panel, int lanes, int columns, long first) {
    Noise.normalPanel(seed, first, step, use, turn, panel, lanes, columns);
  }
}
