package org.difflow.distribution;

/**
 * Which random numbers to draw: those of samples {@code first} to {@code first + count - 1} under
 * {@code seed}, for one {@linkplain org.difflow.noise.NoiseUse use}. A sample's numbers depend on
 * its place in the whole run only, never on how the run is cut into draws.
 */
public record Draws(long seed, long first, int count, long use) {
  /** Draws that are not made inside a sampling step count as made in step 0. */
  static final long STEP = 0;

  /** The first and only turn of a loop. */
  static final long TURN = 0;
}
