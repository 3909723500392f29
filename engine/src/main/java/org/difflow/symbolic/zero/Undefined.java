package org.difflow.symbolic.zero;

/** Thrown where a formula has no value, or none within reach, such as log(-1) or exp(10^9). */
final class Undefined extends ArithmeticException {
  private static final long serialVersionUID = 1;

  private final boolean outOfReach;

  Undefined(String what) {
    this(what, false);
  }

  private Undefined(String what, boolean outOfReach) {
    super(what);
    this.outOfReach = outOfReach;
  }

  /** There is a value, but no computing it. */
  static Undefined outOfReach(String what) {
    return new Undefined(what, true);
  }

  boolean isOutOfReach() {
    return outOfReach;
  }
}
