package org.difflow.analysis;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** How far two sets of points reach along the coordinate axes. */
final class Spread {
  /** Its square and the square of its reciprocal are doubles. */
  private static final int SMALLEST_EXPONENT = -1000;

  private Spread() {}

  /**
   * A power of two near the largest difference of two coordinates: in this unit neither overflow
   * nor underflow touches a squared distance that matters.
   */
  static double unit(Matrix a, Matrix b) {
    requireSameDimension(a.columns(), b.columns());
    double largest = 0;
    for (int column = 0; column < a.columns(); column++) {
      double upper = Math.max(maximum(a, column, 1), maximum(b, column, 1));
      double lower = -Math.max(maximum(a, column, -1), maximum(b, column, -1));
      largest = Math.max(largest, upper - lower);
    }
    requireFinite(largest);
    return Math.scalb(1.0, Math.max(SMALLEST_EXPONENT, Math.getExponent(largest)));
  }

  private static double maximum(Matrix points, int column, int sign) {
    double result = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < points.rows(); row++) {
      result = Math.max(result, sign * points.get(row, column));
    }
    return result;
  }

  static void requireSameDimension(int a, int b) {
    if (a != b) {
      throw new Fault("E0711", "points of dimension %d and %d have no distance".formatted(a, b));
    }
  }

  private static void requireFinite(double spread) {
    if (!Double.isFinite(spread)) {
      throw new Fault("E0712", "a coordinate is not finite, or two are too far apart for a double");
    }
  }
}
