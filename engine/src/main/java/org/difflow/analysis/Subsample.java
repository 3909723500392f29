package org.difflow.analysis;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.difflow.noise.Noise;
import org.difflow.noise.NoiseUse;

/**
 * Rows chosen at random without repetition: those with the smallest of independent uniform keys, in
 * the order of their keys. O(n log k) time and O(k) memory for k rows of n.
 */
public final class Subsample {
  private static final Comparator<Keyed> ORDER =
      Comparator.comparingDouble(Keyed::key).thenComparingInt(Keyed::row);

  private record Keyed(int row, double key) {}

  private Subsample() {}

  /** {@code count} of the rows 0 to {@code rows - 1}, all of them if there are no more. */
  public static int[] of(int rows, int count, long seed) {
    PriorityQueue<Keyed> smallest = new PriorityQueue<>(ORDER.reversed());
    for (int row = 0; row < rows; row++) {
      smallest.add(new Keyed(row, key(row, seed)));
      if (smallest.size() > count) {
        smallest.remove();
      }
    }
    return smallest.stream().sorted(ORDER).mapToInt(Keyed::row).toArray();
  }

  private static double key(int row, long seed) {
    double[] key = new double[1];
    Noise.uniforms(seed, row, 0, NoiseUse.SUBSAMPLE, 0, key, 0, key.length);
    return key[0];
  }
}
