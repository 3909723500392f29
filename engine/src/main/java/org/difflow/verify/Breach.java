package org.difflow.verify;

/**
 * A violation with the numbers that show it.
 *
 * @param found what was found, for example {@code at t = 1 it falls from 1 (r = 0) to 0.37 (r = 1)}
 */
public record Breach(Violation violation, String found) {

  /** With the reason and both codes, as a report says it. */
  @Override
  public String toString() {
    return "%s; %s (%s, %s)".formatted(found, violation.reason(), violation, violation.code());
  }
}
