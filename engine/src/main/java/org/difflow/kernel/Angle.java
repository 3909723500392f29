package org.difflow.kernel;

/**
 * An angle as quarters of a turn and a remainder of at most an eighth: x = quarter pi/2 + head +
 * tail, the tail below the last place of the head.
 */
record Angle(int quarter, double head, double tail) {
  private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;

  /** pi/2 in three doubles, correct to 2^-163. */
  static final double HALF_PI = 0x1.921fb54442d18p+0;

  static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
  private static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;

  /** Up to here the three doubles leave a relative error of the remainder below 2^-65. */
  private static final double THREE_PARTS_SUFFICE = 0x1p30;

  static Angle of(double radians) {
    double size = Math.abs(radians);
    boolean large = size > THREE_PARTS_SUFFICE && size < Double.POSITIVE_INFINITY;
    return large ? LargeAngle.reduce(radians) : reduceInThreeParts(radians);
  }

  /** The angle 2 pi u; the reduction is exact, only the product with pi/2 rounds. */
  static Angle ofTurns(double u) {
    double turn = u - Math.rint(u);
    double quarter = Math.rint(4 * turn);
    return ofQuarters(Exponential.integer(quarter) & 3, 4 * turn - quarter, 0);
  }

  /** quarter + head + tail quarters of a turn. */
  static Angle ofQuarters(int quarter, double head, double tail) {
    double product = head * HALF_PI;
    double rounding = Math.fma(head, HALF_PI, -product);
    double low = Math.fma(tail, HALF_PI, head * HALF_PI_MIDDLE);
    return new Angle(quarter, product, rounding + low);
  }

  /**
   * Cody and Waite with fma: both x - k HALF_PI and the rounding error of k HALF_PI_MIDDLE are
   * exact.
   */
  private static Angle reduceInThreeParts(double x) {
    double k = Math.rint(x * TWO_OVER_PI);
    double exact = Math.fma(-k, HALF_PI, x);
    double product = k * HALF_PI_MIDDLE;
    double productError = Math.fma(k, HALF_PI_MIDDLE, -product);
    double head = exact - product;
    double back = head + product;
    double differenceError = (exact - back) - (product - (back - head));
    double tail = differenceError - Math.fma(k, HALF_PI_LOW, productError);
    return new Angle(Exponential.integer(k) & 3, head, tail);
  }
}
