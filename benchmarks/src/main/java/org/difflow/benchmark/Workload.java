package org.difflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What can be measured, by the name that {@code benchmarks/run} takes. */
enum Workload {
  COMPILE(
      "From the script of a path of the library to the kernels of all its members (d = 784), proofs"
          + " included. Cold is the first thing a new process does, the start of the language"
          + " included; the goal is 1000 ms. Warm is JMH's, in a process that has done many; the"
          + " goal is 50 ms.",
      CompileTimes::table);

  private final String text;
  private final Supplier<List<List<String>>> measurement;

  Workload(String text, Supplier<List<List<String>>> measurement) {
    this.text = text;
    this.measurement = measurement;
  }

  /** What is measured and how. */
  String text() {
    return text;
  }

  /** The rows of the table, the first of them its head. */
  List<List<String>> measure() {
    return measurement.get();
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those of the names, all for none. */
  static List<Workload> named(List<String> names) {
    return names.isEmpty()
        ? List.of(values())
        : names.stream().map(name -> valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }
}
