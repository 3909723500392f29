package org.difflow.noise;

import org.difflow.kernel.Elementary;

/**
 * Independent uniform and standard normal numbers, each a pure function of its address.
 *
 * <p>The layout, which every execution tier shares and which does not change: key = (seed, sample,
 * step, use), counter = (block, turn, 0, 0). {@code use} numbers the places in the text that draw,
 * {@code turn} the turns of a loop around such a place. Block b gives the coordinates 4b to 4b + 3:
 *
 * <ul>
 *   <li>uniforms: u_i = (floor(w_i / 2^12) + 1/2) / 2^52 for its four words w_i. 52 bits, because
 *       all these midpoints are doubles, and the ends 0 and 1 are never reached; with 53 bits the
 *       last one would round to 1.
 *   <li>normals (Box and Muller, 1958): (rho cos 2 pi u_1, rho sin 2 pi u_1) with rho = sqrt(-2 log
 *       u_0), and the same from u_2 and u_3. The largest is sqrt(106 log 2) = 8.57.
 * </ul>
 *
 * <p>So a coordinate does not depend on how many are asked for.
 */
public final class Noise {
  private static final double RESOLUTION = 0x1p-52;

  private Noise() {}

  /** Writes coordinates 0 to {@code count - 1}, uniform in (0, 1), from {@code offset} on. */
  public static void uniforms(
      long seed, long sample, long step, long use, long turn, double[] out, int offset, int count) {
    long[] words = new long[Threefry.WORDS];
    double[] block = new double[Threefry.WORDS];
    for (int first = 0; first < count; first += Threefry.WORDS) {
      long number = first / Threefry.WORDS;
      Threefry.encrypt(number, turn, 0, 0, seed, sample, step, use, words);
      toUniforms(words, block);
      copy(block, out, offset, first, count);
    }
  }

  /** Writes coordinates 0 to {@code count - 1}, standard normal, from {@code offset} on. */
  public static void normals(
      long seed, long sample, long step, long use, long turn, double[] out, int offset, int count) {
    long[] words = new long[Threefry.WORDS];
    double[] block = new double[Threefry.WORDS];
    for (int first = 0; first < count; first += Threefry.WORDS) {
      long number = first / Threefry.WORDS;
      Threefry.encrypt(number, turn, 0, 0, seed, sample, step, use, words);
      toUniforms(words, block);
      toNormals(block, 0);
      toNormals(block, 2);
      copy(block, out, offset, first, count);
    }
  }

  /**
   * Writes coordinates 0 to {@code count - 1}, standard normal, of the {@code lanes} samples from
   * {@code first} on: coordinate j of sample first + i at {@code j*lanes + i}. The bits are those
   * of {@link #normals}.
   */
  public static void normalPanel(
      long seed, long first, long step, long use, long turn, double[] panel, int lanes, int count) {
    NoisePanel noise = new NoisePanel(Math.min(lanes, NoisePanel.LANES));
    for (int from = 0; from < lanes; from += NoisePanel.LANES) {
      noise.setKey(seed, first + from, step, use);
      noise.write(turn, panel, lanes, from, count);
    }
  }

  /** The midpoint of the interval that the 52 leading bits of a word name. */
  static double uniform(long word) {
    return ((word >>> 12) + 0.5) * RESOLUTION;
  }

  private static void toUniforms(long[] words, double[] block) {
    for (int i = 0; i < Threefry.WORDS; i++) {
      block[i] = uniform(words[i]);
    }
  }

  /** Replaces a pair of uniforms by a pair of normals. */
  private static void toNormals(double[] block, int pair) {
    double radius = radius(block[pair]);
    double turns = block[pair + 1];
    block[pair] = radius * Elementary.cosTurns(turns);
    block[pair + 1] = radius * Elementary.sinTurns(turns);
  }

  static double radius(double uniform) {
    return Math.sqrt(-2 * Elementary.log(uniform));
  }

  private static void copy(double[] block, double[] out, int offset, int first, int count) {
    System.arraycopy(block, 0, out, offset + first, Math.min(Threefry.WORDS, count - first));
  }
}
