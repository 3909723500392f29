package org.difflow.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.difflow.benchmark.compilation.CompileTimes;
import org.difflow.benchmark.contest.Contests;
import org.difflow.benchmark.contest.Growth;
import org.difflow.benchmark.contest.Setting;
import org.difflow.benchmark.functions.FunctionTimes;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.startup.StartUp;

/** What can be measured, by the name that {@code benchmarks/run} takes. */
enum Workload {
  COMPILE(
      "From the script of a path of the library to the kernels of all its members (d = 784), proofs"
          + " included. Cold is the first thing a new process does, the start of the language"
          + " included; the goal is 1000 ms. Warm is JMH's, in a process that has done many; the"
          + " goal is 50 ms. The formulas alone are parsed, checked and derived, without proofs and"
          + " kernels.",
      _ -> CompileTimes.outcome()),
  K1(
      "A mixture of eight normal laws in the plane under VP, 50 steps of Heun. A unit is an"
          + " evaluation of the velocity for one sample.",
      Contests::k1),
  K2(
      "The exact field of 1,797 handwritten digits of 64 pixels under VP, 20 steps of Heun. A unit"
          + " is a pair of a sample and a point, 256 floating-point operations beside its"
          + " exponential.",
      Contests::k2),
  K3(
      "The Poisson field of 2,000 charges in the plane, 50 steps of Runge and Kutta. A unit is a"
          + " pair of a sample and a charge.",
      Contests::k3),
  K4(
      "The mixture of K1, 500 steps of the reverse SDE. A unit is a step of a sample, noise"
          + " included. C draws Difflow's numbers; the systems of Python draw their own, and their"
          + " samples are compared by moments of first and second order, in standard errors: more"
          + " than 5.5 would come up once in a million runs.",
      Contests::k4),
  K5(
      "From the command line to the exit: hello.diff, and the first thousand samples of K1 by"
          + " systems that start cold. Then how a cold process of Difflow speeds up: when a faster"
          + " tier takes over unseen, no draw is longer than those before.",
      StartUp::outcome),
  K6(
      "How times grow in one quantity while the others stand still, on one thread: K1 with 10,000"
          + " samples and 50 steps, then 20 steps of Heun for 1,000 samples from M = 1,000 normal"
          + " points in d = 16 dimensions. Units as in K1 and K2.",
      Growth::outcome),
  FUNCTIONS(
      "Elementary functions of one number and draws of noise, one after the other in scalar code,"
          + " by JMH.",
      _ -> FunctionTimes.outcome());

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
