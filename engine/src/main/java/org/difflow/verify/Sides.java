package org.difflow.verify;

/** The two sides of an identity in numbers, and the size of what they are made of. */
record Sides(double left, double right, double size) {
  static Sides of(double left, double right) {
    return new Sides(left, right, Math.abs(left) + Math.abs(right));
  }

  /** |left - right| as a part of the size; 0 where both are 0. */
  double residual() {
    return left == right ? 0 : Math.abs(left - right) / size;
  }
}
