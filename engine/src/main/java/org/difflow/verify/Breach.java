package org.difflow.verify;

/**
 * A violation with the numbers that show it.
 *
 * @param found what was found, for example {@code at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)}
 * @param reason why that is a violation
 */
public record Breach(Violation violation, String found, String reason) {

  public Breach(Violation violation, String found) {
    this(violation, found, violation.reasonInTime());
  }

  /** Where times are whole, and nothing follows for an SDE. */
  static Breach atWholeTimes(Violation violation, String found) {
    return new Breach(violation, found, violation.reason());
  }

  /** With the reason and both codes, as a report says it. */
  @Override
  public String toString() {
    return "%s; %s (%s, %s)".formatted(found, reason, violation, violation.code());
  }
}
