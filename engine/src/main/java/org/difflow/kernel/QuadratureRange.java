package org.difflow.kernel;

/**
 * The range from a to b over s in [-1, 1]. The share of it on the left is y = (1 + p)/2 with p =
 * (3s - s^3)/2, which softens algebraic singularities at the ends; x = a + (b - a) y, or x = a +
 * y/(1 - y) where b is infinite. Both y and 1 - y are known to the last digit.
 */
record QuadratureRange(double a, double b) {
  double at(double s) {
    double near = share(s);
    if (Double.isInfinite(b)) {
      return a + (s < 0 ? near / (1 - near) : (1 - near) / near);
    }
    return s < 0 ? a + near * (b - a) : b - near * (b - a);
  }

  /** dx/ds. */
  double slope(double s) {
    double rate = 0.75 * (1 - s) * (1 + s);
    double rest = s < 0 ? 1 - share(s) : share(s);
    return Double.isInfinite(b) ? rate / (rest * rest) : rate * (b - a);
  }

  /** The share of the range between s and the end on its side: (1 - |s|)^2 (2 + |s|)/4. */
  private static double share(double s) {
    double rest = 1 - Math.abs(s);
    return rest * rest * (2 + Math.abs(s)) / 4;
  }
}
