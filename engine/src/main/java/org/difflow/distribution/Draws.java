package org.difflow.distribution;

import org.difflow.noise.Noise;

/**
 * Which random numbers to draw: those of samples {@code first} to {@code first + count - 1} under
 * {@code seed}, for one {@linkplain org.difflow.noise.NoiseUse use}. A sample's numbers depend on
 * its place in the whole run only, never on how the run is cut into draws.
 *
 * <p>Numbers of one sample that must be independent of each other differ in their turn.
 */
public record Draws(long seed, long first, int count, long use) {
  /** Draws that are not made inside a sampling step count as made in step 0. */
  static final long STEP = 0;

  /** The coordinates of a point, and which of some data points it is. */
  static final long TURN = 0;

  /** What a point is before noise is added: its radius, or its place on a curve. */
  static final long RADIUS_TURN = 1;

  /** Which part of a mixture a point is from. */
  static final long PART_TURN = 2;

  /** The sample {@code row} alone. */
  Draws single(int row) {
    return new Draws(seed, first + row, 1, use);
  }

  /** Writes standard normal numbers of the sample {@code row} from {@code offset} on. */
  void normals(int row, double[] out, int offset, int count) {
    Noise.normals(seed, first + row, STEP, use, TURN, out, offset, count);
  }

  /** {@code count} numbers of the sample {@code row}, uniform in (0, 1). */
  double[] uniforms(int row, long turn, int count) {
    double[] numbers = new double[count];
    Noise.uniforms(seed, first + row, STEP, use, turn, numbers, 0, count);
    return numbers;
  }

  double uniform(int row, long turn) {
    return uniforms(row, turn, 1)[0];
  }
}
