package org.difflow.symbolic;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The values a symbol may take: an interval whose ends are exact, open or closed, or absent
 * (infinite), and whether only whole numbers of it count.
 */
public record Domain(
    Optional<BigFraction> lower,
    boolean lowerOpen,
    Optional<BigFraction> upper,
    boolean upperOpen,
    boolean integer) {

  public static final Domain REAL =
      new Domain(Optional.empty(), true, Optional.empty(), true, false);
  public static final Domain POSITIVE = above(BigFraction.ZERO);
  public static final Domain NONNEGATIVE =
      new Domain(Optional.of(BigFraction.ZERO), false, Optional.empty(), true, false);

  /** The whole numbers 0, 1, 2, ...: steps. */
  public static final Domain WHOLE =
      new Domain(Optional.of(BigFraction.ZERO), false, Optional.empty(), true, true);

  /** The whole numbers 1, 2, 3, ...: dimensions and counts. */
  public static final Domain COUNT =
      new Domain(Optional.of(BigFraction.ONE), false, Optional.empty(), true, true);

  /** All numbers greater than {@code lower}. */
  public static Domain above(BigFraction lower) {
    return new Domain(Optional.of(lower), true, Optional.empty(), true, false);
  }

  /** All numbers of at least {@code lower}. */
  public static Domain from(BigFraction lower) {
    return new Domain(Optional.of(lower), false, Optional.empty(), true, false);
  }

  /** The open interval from {@code lower} to {@code upper}. */
  public static Domain between(BigFraction lower, BigFraction upper) {
    return new Domain(Optional.of(lower), true, Optional.of(upper), true, false);
  }

  /** The closed interval from {@code lower} to {@code upper}. */
  public static Domain closed(BigFraction lower, BigFraction upper) {
    return new Domain(Optional.of(lower), false, Optional.of(upper), false, false);
  }

  /** The open interval (0, 1). */
  public static Domain unit() {
    return between(BigFraction.ZERO, BigFraction.ONE);
  }

  /** Whether every value is at least zero. */
  public boolean isNonnegative() {
    return lower.isPresent() && lower.get().signum() >= 0;
  }

  /** Whether every value is greater than zero. */
  public boolean isPositive() {
    return isNonnegative() && (lowerOpen || lower.get().signum() > 0);
  }
}
