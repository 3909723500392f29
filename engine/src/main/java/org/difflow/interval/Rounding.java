package org.difflow.interval;

/**
 * Arithmetic rounded downwards. An exact result stays as it is: the error of a sum is a double
 * (Knuth, The Art of Computer Programming 2, 4.2.2), those of a product, a quotient and a root have
 * a sign that a fused multiply-add tells. Rounding upwards is the negative of rounding downwards.
 */
final class Rounding {
  /** Below it the error of a product may be too small for a double. */
  private static final double TINY = 0x1p-960;

  private Rounding() {}

  static double sumDown(double a, double b) {
    double sum = a + b;
    double part = sum - a;
    double error = (a - (sum - part)) + (b - part);
    return Double.isFinite(sum) ? down(sum, error) : overflown(sum, a, b);
  }

  /** 0 times an infinite end is 0: no number of the interval is infinite. */
  static double productDown(double a, double b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    double product = a * b;
    if (!Double.isFinite(product)) {
      return overflown(product, a, b);
    }
    return Math.abs(product) < TINY
        ? Math.nextDown(product)
        : down(product, Math.fma(a, b, -product));
  }

  static double productUp(double a, double b) {
    return -productDown(-a, b);
  }

  /** 1/a for a that is not 0. */
  static double reciprocalDown(double a) {
    double inverse = 1 / a;
    if (!Double.isFinite(inverse) || Double.isInfinite(a)) {
      return Double.isInfinite(a) ? 0 : overflown(inverse, a, 1);
    }
    return Math.abs(inverse) < TINY
        ? Math.nextDown(inverse)
        : down(inverse, Math.fma(-inverse, a, 1) * Math.signum(a));
  }

  /** The root of a number of at least 0. */
  static double rootDown(double a) {
    double root = Math.sqrt(a);
    return rootIsSafe(a) ? down(root, rest(a, root)) : Math.nextDown(root);
  }

  static double rootUp(double a) {
    double root = Math.sqrt(a);
    return rootIsSafe(a) ? -down(-root, -rest(a, root)) : Math.nextUp(root);
  }

  private static boolean rootIsSafe(double a) {
    return a == 0 || a >= TINY && Double.isFinite(a);
  }

  private static double rest(double a, double root) {
    return Math.fma(-root, root, a);
  }

  private static double down(double rounded, double error) {
    return error < 0 ? Math.nextDown(rounded) : rounded;
  }

  /** A result beyond the doubles, unless an operand was infinite. */
  private static double overflown(double result, double a, double b) {
    boolean finite = Double.isFinite(a) && Double.isFinite(b);
    return finite && result > 0 ? Double.MAX_VALUE : result;
  }
}
