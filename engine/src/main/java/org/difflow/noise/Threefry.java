package org.difflow.noise;

/**
 * The block cipher Threefry4x64-20: 256 bits of counter under 256 bits of key give 256 random bits.
 *
 * <p>Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
 * Additions, rotations and exclusive ors of 64-bit words only, so every machine and every lane
 * width gives the same bits. The key is injected before the first and after every fourth of the 20
 * rounds.
 */
public final class Threefry {
  /** Words in a counter, a key and a block. */
  public static final int WORDS = 4;

  /** C240 of Skein 1.3: the parity word of the key schedule, against fixed points at key zero. */
  static final long PARITY = 0x1BD11BDAA9FC1A22L;

  /** The key is injected so often, not counting the one before the first round. */
  static final int INJECTIONS = 5;

  /** Skein's table 4: rounds 0 to 3 of 8, and then 4 to 7. */
  private static final int[] ODD_ROTATIONS = {14, 16, 52, 57, 23, 40, 5, 37};

  private static final int[] EVEN_ROTATIONS = {25, 33, 46, 12, 58, 22, 32, 32};

  private Threefry() {}

  /**
   * Writes the block of {@code (c0, c1, c2, c3)} under {@code (k0, k1, k2, k3)} to {@code block},
   * four words.
   */
  public static void encrypt(
      long c0, long c1, long c2, long c3, long k0, long k1, long k2, long k3, long[] block) {
    long k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
    block[0] = c0 + k0;
    block[1] = c1 + k1;
    block[2] = c2 + k2;
    block[3] = c3 + k3;
    rounds(block, 1);
    inject(block, k1, k2, k3, k4, 1);
    rounds(block, 2);
    inject(block, k2, k3, k4, k0, 2);
    rounds(block, 3);
    inject(block, k3, k4, k0, k1, 3);
    rounds(block, 4);
    inject(block, k4, k0, k1, k2, 4);
    rounds(block, 5);
    inject(block, k0, k1, k2, k3, 5);
  }

  /** The key schedule moves on by one word per injection and adds the injection's number. */
  private static void inject(long[] block, long k0, long k1, long k2, long k3, long number) {
    block[0] += k0;
    block[1] += k1;
    block[2] += k2;
    block[3] += k3 + number;
  }

  /** The four rounds before an injection. */
  private static void rounds(long[] block, int injection) {
    int[] by = rotations(injection);
    mixNeighbours(block, by[0], by[1]);
    mixOuter(block, by[2], by[3]);
    mixNeighbours(block, by[4], by[5]);
    mixOuter(block, by[6], by[7]);
  }

  /** How far the eight words rotate that the four rounds before an injection change. */
  static int[] rotations(int injection) {
    return injection % 2 == 1 ? ODD_ROTATIONS : EVEN_ROTATIONS;
  }

  /** An even round mixes words 0 with 1 and 2 with 3. */
  private static void mixNeighbours(long[] block, int first, int second) {
    block[0] += block[1];
    block[1] = Long.rotateLeft(block[1], first) ^ block[0];
    block[2] += block[3];
    block[3] = Long.rotateLeft(block[3], second) ^ block[2];
  }

  /** An odd round mixes words 0 with 3 and 2 with 1: the word permutation, without moving any. */
  private static void mixOuter(long[] block, int first, int second) {
    block[0] += block[3];
    block[3] = Long.rotateLeft(block[3], first) ^ block[0];
    block[2] += block[1];
    block[1] = Long.rotateLeft(block[1], second) ^ block[2];
  }
}
