package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Target;

/** The contests: how much is drawn, who takes part, and what should come out. */
public final class Contests {
  static final String STRAIGHTFORWARD = "C";
  static final String BLOCKED = "C blocked";
  static final String NUMPY = "NumPy";
  private static final String EAGER = "PyTorch";
  private static final String COMPILED = "PyTorch compiled";
  private static final String JAX = "JAX";
  private static final int ONE_THREAD = 1;

  private Contests() {}

  /** A mixture of eight in the plane, 50 steps of Heun with two evaluations each. */
  public static Outcome k1(Setting setting) {
    int samples = setting.samples(100_000);
    double evaluations = 2 * 50;
    Standings standings = hold(setting, "k1", samples, samples * evaluations);
    return outcome(standings, pointwise(standings));
  }

  private static Standings hold(Setting setting, String workload, int samples, double units) {
    List<Contender> contenders = lineup(setting, workload, samples);
    String text = "%,d samples, %d thread.".formatted(samples, ONE_THREAD);
    return new Standings(
        text, new Contest(setting, workload, ONE_THREAD, contenders).hold(), units);
  }

  private static List<Contender> lineup(Setting setting, String workload, int samples) {
    return new ArrayList<>(
        List.of(
            Contender.difflow(setting, workload, samples, ONE_THREAD),
            Contender.c(setting, STRAIGHTFORWARD, workload, workload),
            Contender.c(setting, BLOCKED, workload + "_blocked", workload),
            Contender.python(setting, NUMPY, "with_numpy", workload),
            Contender.python(setting, EAGER, "with_torch", workload, "eager"),
            Contender.python(setting, COMPILED, "with_torch", workload, "compiled"),
            Contender.python(setting, JAX, "with_jax", workload)));
  }

  /** Targets of the workloads whose field is a formula for each sample. */
  private static List<Target> pointwise(Standings standings) {
    return List.of(
        target(standings, STRAIGHTFORWARD, 1.2),
        target(standings, BLOCKED, 1),
        target(standings, EAGER, 5),
        target(standings, JAX, 2));
  }

  private static Target target(Standings standings, String name, double asked) {
    return Target.atLeast(name + " : Difflow", asked, standings.ratio(name));
  }

  private static Outcome outcome(Standings standings, List<Target> targets) {
    return new Outcome(List.of(standings.table(), Target.table(targets)), standings.complaints());
  }
}
