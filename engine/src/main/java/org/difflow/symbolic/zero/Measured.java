package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A computed number with the size of the terms it was made of: where terms cancel, the magnitude
 * stays while the value shrinks.
 */
record Measured(BigDecimal value, BigDecimal magnitude) {
  static final Measured ZERO = of(BigDecimal.ZERO);
  static final Measured ONE = of(BigDecimal.ONE);

  static Measured of(BigDecimal value) {
    return new Measured(value, value.abs());
  }

  Measured plus(Measured other, MathContext digits) {
    return new Measured(value.add(other.value, digits), magnitude.add(other.magnitude, digits));
  }

  Measured times(Measured other, MathContext digits) {
    return new Measured(
        value.multiply(other.value, digits), magnitude.multiply(other.magnitude, digits));
  }

  /** |value| / magnitude: 1 without any cancellation, near 0 if everything cancels. */
  BigDecimal residual() {
    return value.signum() == 0
        ? BigDecimal.ZERO
        : value.abs().divide(magnitude, MathContext.DECIMAL32);
  }
}
