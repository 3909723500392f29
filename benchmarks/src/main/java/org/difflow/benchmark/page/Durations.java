package org.difflow.benchmark.page;

import java.util.List;
import java.util.OptionalDouble;

/** Times of repetitions, in seconds, in the order they were measured. */
public record Durations(List<Double> seconds) {
  /** The middle one, or the mean of the middle two; empty without repetitions. */
  public OptionalDouble median() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int count = sorted.size();
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2);
  }

  /** The shortest and the longest; there must be one. */
  public String range() {
    List<Double> sorted = seconds.stream().sorted().toList();
    return Digits.of(sorted.getFirst()) + " to " + Digits.of(sorted.getLast());
  }
}
