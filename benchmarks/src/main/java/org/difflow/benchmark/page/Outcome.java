package org.difflow.benchmark.page;

import java.util.List;

/** What a workload came to: tables, and what must not be and fails the run. */
public record Outcome(List<Table> tables, List<String> complaints) {
  /** Tables without complaints. */
  public static Outcome of(Table... tables) {
    return new Outcome(List.of(tables), List.of());
  }
}
