package org.difflow.kernel;

/**
 * The reduction of large angles (Payne and Hanek, 1983): x = m 2^e is multiplied by those 192 bits
 * of 2/pi that decide the quarter and the remainder; the bits above only add whole turns.
 *
 * <p>The 53 + 192 bit product, kept modulo 4 quarters, has an error below 2^-137 quarters; no
 * double comes nearer than 2^-62 to a whole number of quarters, so the remainder is good to 75
 * bits.
 */
final class LargeAngle {
  /** 64 zero bits before the point, then the first 1216 bits of 2/pi. */
  private static final long[] TWO_OVER_PI = {
    0,
    0xa2f9836e4e441529L,
    0xfc2757d1f534ddc0L,
    0xdb6295993c439041L,
    0xfe5163abdebbc561L,
    0xb7246e3a424dd2e0L,
    0x06492eea09d1921cL,
    0xfe1deb1cb129a73eL,
    0xe88235f52ebb4484L,
    0xe99c7026b45f7e41L,
    0x3991d639835339f4L,
    0x9c845f8bbdf9283bL,
    0x1ff897ffde05980fL,
    0xef2f118b5a0a6d1fL,
    0x6d367ecf27cb09b7L,
    0x4f463f669e5fea2dL,
    0x7527bac7ebe5f17bL,
    0x3d0739f78a5292eaL,
    0x6bfb5fb11f8d5d08L,
    0x56033046fc7b6babL
  };

  private static final int SIGNIFICAND_BITS = 52;
  private static final long SIGNIFICAND = (1L << SIGNIFICAND_BITS) - 1;

  private LargeAngle() {}

  /** For finite |x| of at least 2^30. */
  static Angle reduce(double x) {
    long m = Double.doubleToRawLongBits(x) & SIGNIFICAND | SIGNIFICAND + 1;
    int e = Math.getExponent(x) - SIGNIFICAND_BITS;
    Angle positive = product(m, e - 2);
    return x > 0
        ? positive
        : new Angle(-positive.quarter() & 3, -positive.head(), -positive.tail());
  }

  /** m times the bits of 2/pi after the first {@code skipped}, which weigh 4 quarters or more. */
  private static Angle product(long m, int skipped) {
    long first = bits(skipped);
    long second = bits(skipped + Long.SIZE);
    long third = bits(skipped + 2 * Long.SIZE);
    long low = m * third;
    long carried = Math.unsignedMultiplyHigh(m, third);
    long middle = m * second + carried;
    long carry = Long.compareUnsigned(middle, carried) < 0 ? 1 : 0;
    return angle(m * first + Math.unsignedMultiplyHigh(m, second) + carry, middle, low);
  }

  /** 64 bits of 2/pi after the first {@code skipped} behind the point. */
  private static long bits(int skipped) {
    int from = skipped + Long.SIZE;
    int word = from / Long.SIZE;
    int shift = from % Long.SIZE;
    // a shift by 64 would be one by 0, hence two steps
    return TWO_OVER_PI[word] << shift | TWO_OVER_PI[word + 1] >>> 1 >>> (Long.SIZE - 1 - shift);
  }

  /** Two bits of quarters and 190 of a fraction, which becomes at most a half in size. */
  private static Angle angle(long high, long middle, long low) {
    int quarter = (int) (high >>> 62);
    long fraction = high << 2 | middle >>> 62;
    long next = middle << 2 | low >>> 62;
    long last = low << 2;
    return fraction >= 0
        ? normalise(quarter, 1, fraction, next, last)
        : normalise(quarter + 1 & 3, -1, ~fraction, ~next, ~last);
  }

  /**
   * The leading 53 bits of the fraction are the head, the following 53 the tail. The first word is
   * never 0, since the fraction is never below 2^-62.
   */
  private static Angle normalise(int quarter, int sign, long high, long middle, long low) {
    int zeros = Long.numberOfLeadingZeros(high);
    long first = shifted(high, middle, zeros);
    long second = shifted(middle, low, zeros);
    long head = first >>> 11;
    long tail = first << 53 >>> 11 | second >>> 22;
    double scale = sign * Exponential.powerOfTwo(-zeros);
    return Angle.ofQuarters(quarter, scale * 0x1p-53 * head, scale * 0x1p-106 * tail);
  }

  private static long shifted(long high, long low, int shift) {
    return high << shift | low >>> 1 >>> (Long.SIZE - 1 - shift);
  }
}
