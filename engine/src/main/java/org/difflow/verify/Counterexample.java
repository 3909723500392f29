package org.difflow.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A point at which two sides that ought to agree do not. */
public record Counterexample(Map<String, Double> point, double left, double right) {

  public Counterexample {
    point = java.util.Collections.unmodifiableMap(new TreeMap<>(point));
  }

  /** {@code at d = 3, t = 0.25: 1.002 is not 1.001}. */
  @Override
  public String toString() {
    return "at %s: %s is not %s".formatted(place(), left, right);
  }

  private String place() {
    return point.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
