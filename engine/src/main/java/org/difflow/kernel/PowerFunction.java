package org.difflow.kernel;

/**
 * x^y = e^(y log x) with log x and the product as unevaluated sums.
 *
 * <p>log(1 + f) = 2 s + s^3 (2/3 + s^2 G(s^2)), s = f / (2 + f): all but G are carried with about
 * 65 bits, so that even the largest exponent loses less than a tenth of an ulp. G has eight
 * coefficients, minimax (2^-58.9), computed by Remez' algorithm with 60 digits.
 */
final class PowerFunction {
  private static final double TWO_THIRDS = 0x1.5555555555555p-1;
  private static final double TWO_THIRDS_LOW = 0x1.5555555555555p-55;

  /** Exponents of e beyond it overflow or underflow whatever the tail. */
  private static final double DECIDED = 1000;

  /** From here on every double is even. */
  private static final double ALL_EVEN = 0x1p53;

  private PowerFunction() {}

  static double pow(double x, double y) {
    if (y == 0) {
      return 1;
    }
    double size = Math.abs(x);
    boolean regular = size > 0 && size < Double.POSITIVE_INFINITY && Math.abs(y) < 0x1p1000;
    double value = regular ? regular(size, y) : atTheEnds(size, y);
    return Math.copySign(1, x) > 0 ? value : signed(x, y, value);
  }

  /** For positive finite x. */
  private static double regular(double x, double y) {
    DoubleDouble logarithm = logarithm(x);
    double product = y * logarithm.head();
    double error = Math.fma(y, logarithm.head(), -product) + y * logarithm.tail();
    return Exponential.exp(product, Math.abs(product) < DECIDED ? error : 0);
  }

  /** k log 2 + log(1 + f). */
  private static DoubleDouble logarithm(double x) {
    double k = Logarithm.exponent(x);
    DoubleDouble small = logarithmNearOne(Logarithm.significand(x));
    return DoubleDouble.of(
        k * Exponential.LOG_2_HIGH, k * Exponential.LOG_2_LOW, small.head(), small.tail());
  }

  /** For m between sqrt(1/2) and sqrt(2). */
  private static DoubleDouble logarithmNearOne(double m) {
    DoubleDouble s =
        new DoubleDouble(m - 1, 0).over(DoubleDouble.of(m < 1 ? 1 : m, 0, m < 1 ? m : 1, 0));
    DoubleDouble z = s.times(s);
    DoubleDouble series =
        DoubleDouble.of(TWO_THIRDS, TWO_THIRDS_LOW, z.head() * series(z.head()), 0);
    DoubleDouble cubic = s.times(z.times(series));
    return DoubleDouble.of(2 * s.head(), 2 * s.tail(), cubic.head(), cubic.tail());
  }

  /** (log((1 + s) / (1 - s)) / s - 2) / z - 2/3, divided by z = s^2. */
  private static double series(double z) {
    double g = 0x1.e045d4712d5fcp-4;
    g = Math.fma(g, z, 0x1.df7a766f361a5p-4);
    g = Math.fma(g, z, 0x1.1118d37799539p-3);
    g = Math.fma(g, z, 0x1.3b139598fbdcep-3);
    g = Math.fma(g, z, 0x1.745d177b266f6p-3);
    g = Math.fma(g, z, 0x1.c71c71c6e9f38p-3);
    g = Math.fma(g, z, 0x1.2492492492524p-2);
    return Math.fma(g, z, 0x1.999999999999ap-2);
  }

  /** |x| or |y| is so large or so small that only their order against 1 and 0 counts. */
  private static double atTheEnds(double size, double y) {
    if (Double.isNaN(size) || Double.isNaN(y)) {
      return Double.NaN;
    }
    if (size == 1) {
      return Double.isInfinite(y) ? Double.NaN : 1;
    }
    return size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  /** A negative base has a real power for whole exponents only; 0 and infinity have all. */
  private static double signed(double x, double y, double value) {
    if (isOdd(y)) {
      return -value;
    }
    boolean defined = x == 0 || Double.isInfinite(x) || y == Math.rint(y);
    return defined ? value : Double.NaN;
  }

  private static boolean isOdd(double y) {
    return Math.abs(y) < ALL_EVEN && y == Math.rint(y) && y / 2 != Math.rint(y / 2);
  }
}
