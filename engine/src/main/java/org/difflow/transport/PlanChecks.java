package org.difflow.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.difflow.analysis.Coupling;
import org.difflow.analysis.Move;
import org.difflow.analysis.OptimalPlan;
import org.difflow.data.Matrix;
import org.difflow.verify.Check;
import org.difflow.verify.Outcome;
import org.difflow.verify.Report;

/**
 * What makes a plan optimal, checked on its numbers and not on how they were found: its marginals
 * (S4-03), its potentials (S4-10), that these prove the cost to be the least (S4-12), and that no
 * two moves are cheaper crossed over (S4-15).
 */
public final class PlanChecks {
  /** What rounding may make of 0, as a part of the largest cost. */
  private static final double ROUNDING = 1e-12;

  /** So many moves, and points, are compared with each other, evenly picked. */
  private static final int COMPARED = 400;

  private final OptimalPlan plan;
  private final Coupling coupling;
  private final double[] f;
  private final double[] g;
  private final double unit;

  private PlanChecks(OptimalPlan plan, Coupling coupling) {
    this.plan = plan;
    this.coupling = coupling;
    this.f = plan.sourceDual();
    this.g = plan.targetDual();
    this.unit = largestCost();
  }

  /** The report on a plan. */
  public static Report of(OptimalPlan plan) {
    return of(plan, plan.coupling());
  }

  /** The report on a coupling that is claimed to be as good as the plan. */
  static Report of(OptimalPlan plan, Coupling claimed) {
    String subject =
        "plan from %d points to %d, order %d"
            .formatted(claimed.source().rows(), claimed.target().rows(), plan.order());
    return new Report(subject, new PlanChecks(plan, claimed).all(), false);
  }

  private List<Check> all() {
    List<Check> checks = new ArrayList<>();
    checks.add(check("marginals are the given masses", plan.marginalError(coupling)));
    checks.add(check("f(x) + g(y) <= cost", excess() / unit));
    checks.add(check("f(x) + g(y) = cost where mass moves", slack() / unit));
    checks.add(check("duality gap is 0", Math.abs(plan.gap(coupling)) / unit));
    checks.add(check("no two moves are cheaper crossed over", crossing() / unit));
    if (plan.order() == 1) {
      checks.add(check("f is 1-Lipschitz", steepness() / unit));
    }
    return checks;
  }

  private static Check check(String name, double off) {
    String found = String.format(Locale.ROOT, "off by %.1e", Math.max(0, off));
    return Check.of(name, off <= ROUNDING ? Outcome.CHECKED : Outcome.FAILED, found);
  }

  private double largestCost() {
    double largest =
        IntStream.range(0, f.length)
            .mapToDouble(
                i -> IntStream.range(0, g.length).mapToDouble(j -> cost(i, j)).max().orElse(0))
            .max()
            .orElse(0);
    return largest == 0 ? 1 : largest;
  }

  private double cost(int i, int j) {
    return Math.pow(distance(coupling.source(), i, coupling.target(), j), plan.order());
  }

  private static double distance(Matrix a, int i, Matrix b, int j) {
    double square = 0;
    for (int k = 0; k < a.columns(); k++) {
      double difference = a.get(i, k) - b.get(j, k);
      square = Math.fma(difference, difference, square);
    }
    return Math.sqrt(square);
  }

  private double excess() {
    return IntStream.range(0, f.length)
        .mapToDouble(
            i ->
                IntStream.range(0, g.length)
                    .mapToDouble(j -> f[i] + g[j] - cost(i, j))
                    .max()
                    .orElse(0))
        .max()
        .orElse(0);
  }

  private double slack() {
    return coupling.moves().stream()
        .mapToDouble(move -> Math.abs(f[move.row()] + g[move.column()] - cost(move)))
        .max()
        .orElse(0);
  }

  private double cost(Move move) {
    return cost(move.row(), move.column());
  }

  private double crossing() {
    List<Move> some = picked(coupling.moves().size()).mapToObj(coupling.moves()::get).toList();
    return some.stream()
        .mapToDouble(one -> some.stream().mapToDouble(other -> gain(one, other)).max().orElse(0))
        .max()
        .orElse(0);
  }

  /** What crossing two moves over saves: for p = 2, twice {@code -(x1 - x2).(y1 - y2)}. */
  private double gain(Move one, Move other) {
    return cost(one)
        + cost(other)
        - cost(one.row(), other.column())
        - cost(other.row(), one.column());
  }

  /** How much more f differs at two points than their distance. */
  private double steepness() {
    Matrix places = coupling.source().above(coupling.target());
    int[] rows = picked(places.rows()).toArray();
    Matrix some = places.selectRows(rows);
    double[] values = plan.sourcePotential(some);
    return IntStream.range(0, rows.length)
        .mapToDouble(
            i -> IntStream.range(0, i).mapToDouble(j -> excess(some, values, i, j)).max().orElse(0))
        .max()
        .orElse(0);
  }

  private static double excess(Matrix places, double[] values, int i, int j) {
    return Math.abs(values[i] - values[j]) - distance(places, i, places, j);
  }

  private static IntStream picked(int count) {
    int picked = Math.min(COMPARED, count);
    return IntStream.range(0, picked).map(k -> (int) ((long) k * count / picked));
  }
}
