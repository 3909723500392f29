package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.difflow.benchmark.contest.Contender.Trait;
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
  private static final String KEOPS = "KeOps";
  private static final Set<String> OF_PYTHON = Set.of(NUMPY, EAGER, COMPILED, JAX);

  /** Two products of 64 coordinates, each a multiplication and an addition. */
  private static final double OPERATIONS_OF_PAIR = 2 * 2 * 64;

  private Contests() {}

  /** A mixture of eight in the plane, 50 steps of Heun with two evaluations each. */
  public static Outcome k1(Setting setting) {
    int samples = setting.samples(100_000);
    double evaluations = 2 * 50;
    Standings standings =
        hold(setting, "k1", samples, samples * evaluations, lineup(setting, "k1", samples));
    return outcome(standings, pointwise(standings));
  }

  /** 1,797 digits of 64 pixels, 20 steps of Heun with two evaluations each. */
  public static Outcome k2(Setting setting) {
    int samples = setting.samples(1000);
    double pairs = 2 * 20 * 1797.0 * samples;
    List<Contender> contenders = lineup(setting, "k2", samples);
    contenders.add(keops(setting, "k2"));
    double peak = Peak.measured(setting);
    Standings standings = hold(setting, "k2", samples, pairs, contenders);
    return outcome(
        standings,
        List.of(
            Target.atLeast(
                "share of the peak of %.1f GFLOP/s".formatted(peak),
                0.7,
                Standings.mapped(standings.unit(), unit -> OPERATIONS_OF_PAIR / unit / peak)),
            target(standings, KEOPS, 1),
            Target.atLeast("the fastest other : Difflow", 1, standings.smallestRatio())));
  }

  /** 2,000 charges in the plane, 50 steps of Runge and Kutta with four evaluations each. */
  public static Outcome k3(Setting setting) {
    int samples = setting.samples(10_000);
    double pairs = 4 * 50 * 2000.0 * samples;
    List<Contender> contenders = lineup(setting, "k3", samples);
    contenders.add(keops(setting, "k3"));
    Standings standings = hold(setting, "k3", samples, pairs, contenders);
    return outcome(standings, pointwise(standings));
  }

  /** The mixture again, 500 steps of the reverse SDE. */
  public static Outcome k4(Setting setting) {
    int samples = setting.samples(100_000);
    double steps = 500;
    List<Contender> contenders =
        lineup(setting, "k4", samples).stream()
            .map(one -> OF_PYTHON.contains(one.name()) ? one.that(Trait.OWN_NOISE) : one)
            .toList();
    Standings standings = hold(setting, "k4", samples, samples * steps, contenders);
    return outcome(standings, pointwise(standings));
  }

  private static Standings hold(
      Setting setting, String workload, int samples, double units, List<Contender> contenders) {
    String text = "%,d samples, one thread.".formatted(samples);
    Contest contest = new Contest(setting, workload, Effort.FULL, contenders);
    return new Standings(text, contest.hold(), units);
  }

  private static List<Contender> lineup(Setting setting, String workload, int samples) {
    return new ArrayList<>(
        List.of(
            DifflowSession.of(setting, workload, samples).onOneThread(),
            Contender.c(setting, STRAIGHTFORWARD, workload, workload),
            Contender.c(setting, BLOCKED, workload + "_blocked", workload),
            Contender.python(setting, NUMPY, workload, "with_numpy", workload),
            Contender.python(setting, EAGER, workload, "with_torch", workload, "eager"),
            Contender.python(setting, COMPILED, workload, "with_torch", workload, "compiled")
                .that(Trait.WARMS_UP),
            Contender.python(setting, JAX, workload, "with_jax", workload).that(Trait.WARMS_UP)));
  }

  private static Contender keops(Setting setting, String workload) {
    return Contender.python(setting, KEOPS, workload, "with_keops", workload);
  }

  /** Targets of the workloads on one thread that are not about products of matrices. */
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
