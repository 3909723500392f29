package org.difflow.symbolic.sign;

import org.apache.commons.numbers.fraction.BigFraction;

/** One end: an exact value, or an infinity where {@code value} is absent by its sign. */
record IntervalEnd(BigFraction value, int infinity, boolean open)
    implements Comparable<IntervalEnd> {

  static IntervalEnd open(BigFraction value) {
    return new IntervalEnd(value, 0, true);
  }

  static IntervalEnd infinite(int sign) {
    return new IntervalEnd(BigFraction.ZERO, sign, true);
  }

  boolean isFinite() {
    return infinity == 0;
  }

  int signum() {
    return isFinite() ? value.signum() : infinity;
  }

  IntervalEnd plus(IntervalEnd other) {
    return isFinite() && other.isFinite()
        ? new IntervalEnd(value.add(other.value), 0, open || other.open)
        : infinite(infinity == 0 ? other.infinity : infinity);
  }

  /** A closed zero times anything is a closed zero: the bound is attained. */
  IntervalEnd times(IntervalEnd other) {
    if (signum() == 0 || other.signum() == 0) {
      boolean attained = isClosedZero() || other.isClosedZero() || !(open || other.open);
      return new IntervalEnd(BigFraction.ZERO, 0, !attained);
    }
    return isFinite() && other.isFinite()
        ? new IntervalEnd(value.multiply(other.value), 0, open || other.open)
        : infinite(signum() * other.signum());
  }

  private boolean isClosedZero() {
    return signum() == 0 && !open;
  }

  double doubleValue() {
    return isFinite() ? value.doubleValue() : infinity * Double.POSITIVE_INFINITY;
  }

  @Override
  public int compareTo(IntervalEnd other) {
    return isFinite() && other.isFinite()
        ? value.compareTo(other.value)
        : Integer.compare(infinity, other.infinity);
  }
}
