package org.difflow.kernel;

/**
 * {@code base^exponent} of two numbers with the operations that {@link PowerLowering} gives a
 * kernel whose exponent is written in the formula: products for whole exponents up to 64, a square
 * root for halves, {@code pow} beyond. So a script and a kernel agree to the last bit.
 */
public final class Powers {
  private static final double LARGEST_PRODUCT = 64;

  private Powers() {}

  public static double power(double base, double exponent) {
    return isSimple(exponent) ? simple(base, exponent) : Elementary.pow(base, exponent);
  }

  /** Whether products, square roots and a division give the power. */
  public static boolean isSimple(double exponent) {
    return 2 * exponent == Math.rint(2 * exponent) && Math.abs(exponent) <= LARGEST_PRODUCT;
  }

  private static double simple(double base, double exponent) {
    return exponent < 0 ? 1 / positive(base, -exponent) : positive(base, exponent);
  }

  private static double positive(double base, double exponent) {
    int whole = (int) exponent;
    if (exponent == whole) {
      return whole == 0 ? 1 : product(base, whole);
    }
    double root = Math.sqrt(base);
    return whole == 0 ? root : product(base, whole) * root;
  }

  private static double product(double base, int exponent) {
    double value = base;
    for (int bit = Integer.highestOneBit(exponent) >> 1; bit > 0; bit >>= 1) {
      value *= value;
      value = (exponent & bit) == 0 ? value : value * base;
    }
    return value;
  }
}
