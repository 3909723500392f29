package org.difflow.kernel;

/**
 * The exponential function: x = k log 2 + r with |r| below 0.35, e^x = 2^k (1 + r + r^2 Q(r)).
 *
 * <p>1 + r is kept as a rounded sum and its rounding error, which is what brings the bound below
 * one ulp. Q has degree 9, minimax for the relative error of e^r (2^-57.9), computed by Remez'
 * algorithm with 60 digits.
 */
final class Exponential {
  /** 1.5 * 2^52: adding it leaves the nearest whole number in the low bits. */
  private static final double SHIFT = 0x1.8p52;

  private static final double INVERSE_LOG_2 = 0x1.71547652b82fep+0;

  /** log 2 to 42 bits, so that k times it is exact for every exponent k of a double. */
  static final double LOG_2_HIGH = 0x1.62e42fefa3800p-1;

  /** log 2 less its 42 leading bits. */
  static final double LOG_2_LOW = 0x1.ef35793c76730p-45;

  /** Below it e^x is less than half of the least double, above the other it is not finite. */
  private static final double LEAST = -746;

  private static final double LARGEST = 710;

  private Exponential() {}

  static double exp(double x) {
    double clamped = clamp(x);
    double shifted = shiftedQuotient(clamped);
    double k = shifted - SHIFT;
    double r = Math.fma(-k, LOG_2_LOW, Math.fma(-k, LOG_2_HIGH, clamped));
    return assemble(lowBits(shifted), r, 0);
  }

  /** e^(high + low), where low is a correction below the last place of high. */
  static double exp(double high, double low) {
    double clamped = clamp(high);
    double shifted = shiftedQuotient(clamped);
    double k = shifted - SHIFT;
    double exact = Math.fma(-k, LOG_2_HIGH, clamped);
    double small = Math.fma(-k, LOG_2_LOW, low);
    double r = exact + small;
    return assemble(lowBits(shifted), r, small - (r - exact));
  }

  /** The exponent k of the reduction, the nearest whole number to x / log 2. */
  static double quotient(double x) {
    return shiftedQuotient(x) - SHIFT;
  }

  /** value * 2^k in two factors, so that neither overflows and subnormals are rounded once. */
  static double scale(double value, int k) {
    int half = k >> 1;
    return value * powerOfTwo(half) * powerOfTwo(k - half);
  }

  /** 2^k for the exponents -1022 to 1023 of normal doubles. */
  static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (k + Double.MAX_EXPONENT) << 52);
  }

  private static double clamp(double x) {
    double above = x < LEAST ? LEAST : x;
    return above > LARGEST ? LARGEST : above;
  }

  private static double shiftedQuotient(double x) {
    return Math.fma(x, INVERSE_LOG_2, SHIFT);
  }

  /** A whole number below 2^51 in size as an int, without a conversion, which vectors lack. */
  static int integer(double whole) {
    return lowBits(whole + SHIFT);
  }

  private static int lowBits(double shifted) {
    return (int) Double.doubleToRawLongBits(shifted);
  }

  private static double assemble(int k, double r, double tail) {
    double sum = 1 + r;
    double error = r - (sum - 1);
    return scale(sum + Math.fma(r * r, quadratic(r), error + tail), k);
  }

  /** (e^r - 1 - r) / r^2. */
  private static double quadratic(double r) {
    double q = 0x1.ad7f393e88573p-26;
    q = Math.fma(q, r, 0x1.28ad9b3ef2749p-22);
    q = Math.fma(q, r, 0x1.71df25b66c101p-19);
    q = Math.fma(q, r, 0x1.a01999e2b7996p-16);
    q = Math.fma(q, r, 0x1.a01a012a0e024p-13);
    q = Math.fma(q, r, 0x1.6c16c184388eap-10);
    q = Math.fma(q, r, 0x1.1111111127d10p-7);
    q = Math.fma(q, r, 0x1.555555555083fp-5);
    q = Math.fma(q, r, 0x1.55555555554f9p-3);
    return Math.fma(q, r, 0x1.000000000000ap-1);
  }
}
