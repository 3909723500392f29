package org.difflow.model;

/** {@code ofPoint*x + ofValue*f}: what is linear in a point and in the given field there. */
record Combination(double ofPoint, double ofValue) {
  /** f itself. */
  static final Combination VALUE = new Combination(0, 1);

  Combination times(double factor) {
    return new Combination(factor * ofPoint, factor * ofValue);
  }

  Combination plus(Combination other) {
    return new Combination(ofPoint + other.ofPoint, ofValue + other.ofValue);
  }

  double at(double point, double value) {
    return Math.fma(ofPoint, point, ofValue * value);
  }
}
