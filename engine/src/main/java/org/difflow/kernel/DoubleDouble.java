package org.difflow.kernel;

/**
 * About twice the precision of a double, as an unevaluated sum (Dekker, 1971): a head and a tail
 * that is usually near or below its last place.
 */
record DoubleDouble(double head, double tail) {
  /** constant + (head + tail), where the constant is 0 or at least as large as the head. */
  static DoubleDouble of(double constant, double constantTail, double head, double tail) {
    double sum = constant + head;
    return new DoubleDouble(sum, head - (sum - constant) + constantTail + tail);
  }

  /** quarters * pi/2 - this, for 1 or 2 quarters. */
  DoubleDouble from(int quarters) {
    return of(quarters * Angle.HALF_PI, quarters * Angle.HALF_PI_MIDDLE, -head, -tail);
  }

  DoubleDouble times(DoubleDouble factor) {
    double product = head * factor.head;
    double rounding = Math.fma(head, factor.head, -product);
    return new DoubleDouble(product, rounding + Math.fma(head, factor.tail, tail * factor.head));
  }

  /** The same with a correctly rounded head, for a tail some bits below the head. */
  DoubleDouble rounded() {
    return of(head, 0, tail, 0);
  }

  /** The quotient of rounded sums by one division and one corrected residual. */
  DoubleDouble over(DoubleDouble divisor) {
    double quotient = head / divisor.head;
    double residual =
        Math.fma(-quotient, divisor.head, head) + Math.fma(-quotient, divisor.tail, tail);
    return new DoubleDouble(quotient, residual / divisor.head);
  }

  double value() {
    return head + tail;
  }
}
