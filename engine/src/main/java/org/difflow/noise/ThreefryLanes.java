package org.difflow.noise;

import java.util.Arrays;

/**
 * {@link Threefry} for the keys of consecutive samples side by side: lane i has the key (seed,
 * first + i, step, use). Loops over one index, which C2 turns into code over vectors by itself as
 * long as they are no larger: with the injection in it the loop of the rounds stays scalar.
 */
final class ThreefryLanes {
  private final int lanes;

  /** The key schedule: the four words and their parity. */
  private final long[][] keys = new long[Threefry.WORDS + 1][];

  private final long[][] words;

  ThreefryLanes(int lanes) {
    this.lanes = lanes;
    this.words = new long[Threefry.WORDS][lanes];
    Arrays.setAll(keys, _ -> new long[lanes]);
  }

  /** The word of each lane, of the four of the last block. */
  long[] word(int index) {
    return words[index];
  }

  void setKey(long seed, long first, long step, long use) {
    Arrays.fill(keys[0], seed);
    Arrays.setAll(keys[1], lane -> first + lane);
    Arrays.fill(keys[2], step);
    Arrays.fill(keys[3], use);
    long parity = Threefry.PARITY ^ seed ^ step ^ use;
    Arrays.setAll(keys[4], lane -> parity ^ keys[1][lane]);
  }

  /** Encrypts the counter (c0, c1, 0, 0) under the key of each lane. */
  void encrypt(long c0, long c1) {
    for (int lane = 0; lane < lanes; lane++) {
      words[0][lane] = c0 + keys[0][lane];
      words[1][lane] = c1 + keys[1][lane];
      words[2][lane] = keys[2][lane];
      words[3][lane] = keys[3][lane];
    }
    for (int number = 1; number <= Threefry.INJECTIONS; number++) {
      rounds(Threefry.rotations(number));
      inject(number);
    }
  }

  /** The keys move on by one word each time. */
  private void inject(int number) {
    for (int word = 0; word < words.length; word++) {
      add(words[word], keys[(number + word) % keys.length]);
    }
    for (int lane = 0; lane < lanes; lane++) {
      words[3][lane] += number;
    }
  }

  private static void add(long[] words, long[] key) {
    for (int lane = 0; lane < words.length; lane++) {
      words[lane] += key[lane];
    }
  }

  private void rounds(int[] by) {
    long[] w0 = words[0];
    long[] w1 = words[1];
    long[] w2 = words[2];
    long[] w3 = words[3];
    int r0 = by[0];
    int r1 = by[1];
    int r2 = by[2];
    int r3 = by[3];
    int r4 = by[4];
    int r5 = by[5];
    int r6 = by[6];
    int r7 = by[7];
    for (int lane = 0; lane < lanes; lane++) {
      long a = w0[lane] + w1[lane];
      long b = Long.rotateLeft(w1[lane], r0) ^ a;
      long c = w2[lane] + w3[lane];
      long d = Long.rotateLeft(w3[lane], r1) ^ c;
      a += d;
      d = Long.rotateLeft(d, r2) ^ a;
      c += b;
      b = Long.rotateLeft(b, r3) ^ c;
      a += b;
      b = Long.rotateLeft(b, r4) ^ a;
      c += d;
      d = Long.rotateLeft(d, r5) ^ c;
      a += d;
      d = Long.rotateLeft(d, r6) ^ a;
      c += b;
      b = Long.rotateLeft(b, r7) ^ c;
      w0[lane] = a;
      w1[lane] = b;
      w2[lane] = c;
      w3[lane] = d;
    }
  }
}
