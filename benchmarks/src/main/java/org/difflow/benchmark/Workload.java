package org.difflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.difflow.benchmark.compilation.CompileTimes;
import org.difflow.benchmark.contest.Contests;
import org.difflow.benchmark.contest.Setting;
import org.difflow.benchmark.page.Outcome;

/** What can be measured, by the name that {@code benchmarks/run} takes. */
enum Workload {
  COMPILE(
      "From the script of a path of the library to the kernels of all its members (d = 784), proofs"
          + " included. Cold is the first thing a new process does, the start of the language"
          + " included; the goal is 1000 ms. Warm is JMH's, in a process that has done many; the"
          + " goal is 50 ms.",
      _ -> CompileTimes.outcome()),
  K1(
      "A mixture of eight normal laws in the plane under VP, 50 steps of Heun. A unit is an"
          + " evaluation of the velocity for one sample.",
      Contests::k1);

  private final String text;
  private final Function<Setting, Outcome> measurement;

  Workload(String text, Function<Setting, Outcome> measurement) {
    this.text = text;
    this.measurement = measurement;
  }

  /** What is measured and how. */
  String text() {
    return text;
  }

  /** Measures it. */
  Outcome measure(Setting setting) {
    return measurement.apply(setting);
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
