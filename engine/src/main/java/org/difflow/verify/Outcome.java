package org.difflow.verify;

import java.util.Locale;

/** How a check ended. */
public enum Outcome {
  /** By the symbolic core, for all values. */
  PROVED("✓"),
  /** By numbers, at finitely many points. */
  CHECKED("≈"),
  /** Allowed, but worth knowing. */
  WARNING("!"),
  /** Refuted. */
  FAILED("✗");

  private final String mark;

  Outcome(String mark) {
    this.mark = mark;
  }

  /** One character for tables. */
  public String mark() {
    return mark;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
