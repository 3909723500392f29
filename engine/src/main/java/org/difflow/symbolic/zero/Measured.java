package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

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

  /**
   * What a function makes of {@code parts}; one that cancelled completely leaves its size to it.
   */
  static Measured ofParts(BigDecimal value, List<Measured> parts) {
    BigDecimal lost =
        parts.stream()
            .filter(part -> part.value.signum() == 0)
            .map(Measured::magnitude)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Measured(value, value.abs().add(lost));
  }

  Measured plus(Measured other, MathContext digits) {
    return new Measured(value.add(other.value, digits), magnitude.add(other.magnitude, digits));
  }

  Measured times(Measured other, MathContext digits) {
    return new Measured(
        value.multiply(other.value, digits), magnitude.multiply(other.magnitude, digits));
  }

  /**
   * Whether more is left of the terms than what rounds off in so many digits, to 17 of a double.
   */
  boolean isSignificant(int digits) {
    return magnitude.signum() == 0
        || value.abs().compareTo(magnitude.scaleByPowerOfTen(17 - digits)) > 0;
  }

  /** |value| / magnitude: 1 without any cancellation, near 0 if everything cancels. */
  BigDecimal residual() {
    return value.signum() == 0
        ? BigDecimal.ZERO
        : value.abs().divide(magnitude, MathContext.DECIMAL32);
  }
}
