package org.difflow.verify;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A point at which two sides that ought to agree do not. */
public record Counterexample(Map<String, Double> point, double left, double right) {

  public Counterexample {
    point = Collections.unmodifiableMap(new TreeMap<>(point));
  }

  /** {@code at d = 3, t = 0.25: 1.002 is not 1.001}; without a place if nothing is free. */
  @Override
  public String toString() {
    return (point.isEmpty() ? "as " : "at " + place() + ": ") + sides();
  }

  private String sides() {
    return side(left) + " is not " + side(right);
  }

  /** Enough digits to show a difference of one part in a million. */
  private static String side(double value) {
    return Digits.significant(8, value);
  }

  private String place() {
    return point.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + Digits.four(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
