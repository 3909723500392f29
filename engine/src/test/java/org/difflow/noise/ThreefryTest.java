package org.difflow.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreefryTest {
  /** Random123's kat_vectors, threefry4x64 with 20 rounds. */
  @Test
  void publishedBlocksAreReproduced() {
    assertThat(block(0, 0, 0, 0, 0, 0, 0, 0))
        .containsExactly(
            0x09218ebde6c85537L, 0x55941f5266d86105L, 0x4bd25e16282434dcL, 0xee29ec846bd2e40bL);
    assertThat(block(-1, -1, -1, -1, -1, -1, -1, -1))
        .containsExactly(
            0x29c24097942bba1bL, 0x0371bbfb0f6f4e11L, 0x3c231ffa33f83a1cL, 0xcd29113fde32d168L);
  }

  @Test
  void everyInputWordChangesEveryOutputWord() {
    long[] plain = block(0, 0, 0, 0, 0, 0, 0, 0);
    for (int word = 0; word < 8; word++) {
      long[] in = new long[8];
      in[word] = 1;
      long[] changed = block(in);
      for (int i = 0; i < Threefry.WORDS; i++) {
        // of 64 fair bits fewer than 12 or more than 52 flip with probability below 3e-7
        assertThat(Long.bitCount(plain[i] ^ changed[i])).isBetween(12, 52);
      }
    }
  }

  private static long[] block(long... in) {
    long[] out = new long[Threefry.WORDS];
    Threefry.encrypt(in[0], in[1], in[2], in[3], in[4], in[5], in[6], in[7], out);
    return out;
  }
}
