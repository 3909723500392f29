package org.difflow.benchmark.page;

import java.util.List;
import java.util.OptionalDouble;

/** What a measured number should be: at least so much, or at most. */
public record Target(String text, boolean least, double asked, OptionalDouble measured) {
  private static final double PERCENT = 100;

  /** A number that should be {@code asked} or more; empty if it could not be measured. */
  public static Target atLeast(String text, double asked, OptionalDouble measured) {
    return new Target(text, true, asked, measured);
  }

  /** A number that should be {@code asked} or less; empty if it could not be measured. */
  public static Target atMost(String text, double asked, OptionalDouble measured) {
    return new Target(text, false, asked, measured);
  }

  /** The table of the targets of a workload. */
  public static Table table(List<Target> targets) {
    Table table = Table.of("", "target", "asked", "measured", "");
    targets.forEach(target -> target.addTo(table));
    return table;
  }

  private void addTo(Table table) {
    table.add(
        text,
        (least ? "at least " : "at most ") + Digits.of(asked),
        Digits.of(measured),
        verdict());
  }

  private String verdict() {
    if (measured.isEmpty()) {
      return "not measured";
    }
    double share = measured.getAsDouble() / asked;
    boolean met = least ? share >= 1 : share <= 1;
    return met ? "met" : "missed by %.0f %%".formatted(PERCENT * Math.abs(share - 1));
  }
}
