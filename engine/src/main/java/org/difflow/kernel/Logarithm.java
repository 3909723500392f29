package org.difflow.kernel;

/**
 * The natural logarithm: x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and log(1 + f) =
 * 2 s + s R(s^2) with s = f / (2 + f).
 *
 * <p>Source of R and of the order in which the parts are summed: fdlibm, {@code e_log.c} and {@code
 * s_log1p.c} (Sun Microsystems, 1993); f - f^2/2 is subtracted in full so that the rounding of s
 * only touches a small term.
 */
final class Logarithm {
  /** The bits of sqrt(1/2), where the significands that count as 1 + f begin. */
  private static final long SQRT_HALF = 0x3FE6A09E667F3BCDL;

  private static final int SIGNIFICAND_BITS = 52;

  /** Lifts every subnormal number into the normal ones. */
  private static final int SUBNORMAL_SHIFT = 54;

  private Logarithm() {}

  static double log(double x) {
    double k = exponent(x);
    double value = sum(k, significand(x) - 1, 0);
    return x > 0 && x < Double.POSITIVE_INFINITY ? value : atTheEnds(x);
  }

  /** log(1 + x): what rounding takes from u = 1 + x is put back as a term (1 + x - u) / u. */
  static double log1p(double x) {
    double u = 1 + x;
    double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
    double k = exponent(u);
    double value = k == 0 ? sum(0, x, 0) : sum(k, significand(u) - 1, lost / u);
    boolean inside = x > -1 && x < Double.POSITIVE_INFINITY && x != 0;
    return inside ? value : x == 0 ? x : atTheEnds(u);
  }

  /** The k of x = 2^k m with m in [sqrt(1/2), sqrt(2)). */
  static double exponent(double x) {
    long k = (normalBits(x) - SQRT_HALF) >> SIGNIFICAND_BITS;
    return isSubnormal(x) ? k - SUBNORMAL_SHIFT : k;
  }

  /** The m of x = 2^k m with m in [sqrt(1/2), sqrt(2)). */
  static double significand(double x) {
    long bits = normalBits(x);
    long k = (bits - SQRT_HALF) >> SIGNIFICAND_BITS;
    return Double.longBitsToDouble(bits - (k << SIGNIFICAND_BITS));
  }

  private static long normalBits(double x) {
    return Double.doubleToRawLongBits(isSubnormal(x) ? x * 0x1p54 : x);
  }

  private static boolean isSubnormal(double x) {
    return x < Double.MIN_NORMAL;
  }

  private static double atTheEnds(double x) {
    return x == 0 ? Double.NEGATIVE_INFINITY : x < 0 ? Double.NaN : x;
  }

  /** k log 2 + log(1 + f) + small. */
  private static double sum(double k, double f, double small) {
    double s = f / (2 + f);
    double half = 0.5 * f * f;
    double low = Math.fma(k, Exponential.LOG_2_LOW, small);
    double correction = half - Math.fma(s, half + remainder(s * s), low);
    return k * Exponential.LOG_2_HIGH - (correction - f);
  }

  /** log((1 + s) / (1 - s)) / s - 2 as a polynomial in z = s^2, error 2^-58.45. */
  private static double remainder(double z) {
    double r = 1.479819860511658591e-01;
    r = Math.fma(r, z, 1.531383769920937332e-01);
    r = Math.fma(r, z, 1.818357216161805012e-01);
    r = Math.fma(r, z, 2.222219843214978396e-01);
    r = Math.fma(r, z, 2.857142874366239149e-01);
    r = Math.fma(r, z, 3.999999999940941908e-01);
    r = Math.fma(r, z, 6.666666666666735130e-01);
    return r * z;
  }
}
