package org.difflow.kernel;

/**
 * The Euclidean norm sqrt(a_0^2 + a_1^2 + ...): s = 0, then s = fma(a_j, a_j, s) in this order, and
 * sqrt(s). Where s overflows, or is so small that squares were lost below the smallest numbers, the
 * same sum is taken of the vector divided by the power of two of its largest entry, which is exact.
 */
public final class Norm {
  /** Above it, squares that underflow (2^-1075 off each) are far below the last place of s. */
  public static final double SMALLEST_SQUARE = 0x1p-960;

  private Norm() {}

  /** The norm of {@code vector}; that of no numbers is 0. */
  public static double of(double[] vector) {
    return of(vector, 0, vector.length);
  }

  /** The norm of the entries from {@code first} on, {@code end} not among them. */
  static double of(double[] a, int first, int end) {
    return root(square(a, first, end), a, first, 1, end - first);
  }

  /** The norm of {@code count} entries so many apart whose sum of squares is known. */
  public static double root(double square, double[] a, int first, int apart, int count) {
    boolean exact = SMALLEST_SQUARE <= square && square < Double.POSITIVE_INFINITY;
    return exact ? Math.sqrt(square) : scaled(a, first, apart, count);
  }

  private static double square(double[] a, int first, int end) {
    double sum = 0;
    for (int i = first; i < end; i++) {
      sum = Math.fma(a[i], a[i], sum);
    }
    return sum;
  }

  private static double scaled(double[] a, int first, int apart, int count) {
    double largest = largest(a, first, apart, count);
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    int exponent = Math.getExponent(largest);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double part = Math.scalb(a[first + i * apart], -exponent);
      sum = Math.fma(part, part, sum);
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }

  private static double largest(double[] a, int first, int apart, int count) {
    double largest = 0;
    for (int i = 0; i < count; i++) {
      largest = Math.max(largest, Math.abs(a[first + i * apart]));
    }
    return largest;
  }
}
