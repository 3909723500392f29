package org.difflow.benchmark.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Table;
import org.difflow.benchmark.page.Target;

/** The workload "k6": one quantity grows while the others stand still, and then the threads. */
public final class Growth {
  private static final String WORKLOAD = "k6";
  private static final int EVALUATIONS_OF_STEP = 2;
  private static final String TWO_THREADS = "Difflow, two threads";

  /** Seconds, a tenth of them in a quick run. */
  private static final int LONG_RUN_SECONDS = 12;

  private static final int PILOT_SHARE = 10;
  private static final int SAMPLES_OF_LONG_RUN = 100_000;
  private static final int STEPS = 50;
  private static final Effort LONG = new Effort(0, 3, 60);

  private Growth() {}

  /** A size of the growing quantity: what Difflow draws, and in how many units. */
  private record Size(DifflowSession session, String field, double units) {}

  /** Measures all series. */
  public static Outcome outcome(Setting setting) {
    List<Table> tables = new ArrayList<>();
    tables.add(series(setting, "samples n", samples(setting), n -> k1(setting, n, STEPS)));
    tables.add(
        series(
            setting,
            "steps",
            List.of(25, 50, 100, 200),
            m -> k1(setting, setting.samples(10_000), m)));
    tables.add(series(setting, "points M", List.of(250, 1000, 4000), m -> cloud(setting, m, 16)));
    tables.add(
        series(setting, "dimension d", List.of(2, 16, 64, 256), d -> cloud(setting, 1000, d)));
    tables.addAll(threads(setting));
    return new Outcome(tables, List.of());
  }

  private static List<Integer> samples(Setting setting) {
    return Stream.of(1000, 10_000, 100_000).map(setting::samples).toList();
  }

  private static Size k1(Setting setting, int samples, int steps) {
    return new Size(
        longer(setting, samples, steps), "k1", (double) samples * steps * EVALUATIONS_OF_STEP);
  }

  private static DifflowSession longer(Setting setting, int samples, int steps) {
    String opening = "let start = starts(%d); inputs(start, %d)".formatted(samples, steps);
    return new DifflowSession(setting, "k1", WORKLOAD, opening, "draw(start, %d)".formatted(steps));
  }

  /** So many points in so many dimensions, 20 steps of Heun. */
  private static Size cloud(Setting setting, int points, int dimension) {
    int samples = setting.samples(1000);
    String opening =
        "let points = cloud(%d, %d); let model = field(points); let start = starts(%d, %d);"
                .formatted(points, dimension, samples, dimension)
            + " inputs(points, model, start)";
    return new Size(
        new DifflowSession(setting, WORKLOAD, WORKLOAD, opening, "draw(model, start)"),
        "k2",
        20.0 * EVALUATIONS_OF_STEP * samples * points);
  }

  private static Table series(
      Setting setting, String quantity, List<Integer> values, IntFunction<Size> size) {
    Table table =
        Table.of("", quantity, "Difflow, s", "ns per unit", "NumPy, s", "NumPy : Difflow");
    values.forEach(value -> addRow(setting, table, value, size.apply(value)));
    return table;
  }

  private static void addRow(Setting setting, Table table, int value, Size size) {
    Contender numpy =
        Contender.python(setting, Contests.NUMPY, WORKLOAD, "with_numpy", size.field());
    List<Contender> contenders = List.of(size.session().onOneThread(), numpy);
    Contest contest = new Contest(setting, WORKLOAD, Effort.BRIEF, contenders);
    Standings standings = new Standings("", contest.hold(), size.units());
    table.add(
        "%,d".formatted(value),
        Digits.of(standings.median(DifflowSession.NAME)),
        Digits.of(standings.unit()),
        Digits.of(standings.median(Contests.NUMPY)),
        Digits.of(standings.ratio(Contests.NUMPY)));
  }

  /** One thread and two in turn, with so many steps that one thread takes long. */
  private static List<Table> threads(Setting setting) {
    int samples = setting.samples(SAMPLES_OF_LONG_RUN);
    double once = Repeated.steady(setting, "k1", samples / PILOT_SHARE) * PILOT_SHARE;
    int steps = STEPS * Math.max(1, (int) Math.ceil(setting.samples(LONG_RUN_SECONDS) / once));
    DifflowSession session = longer(setting, samples, steps);
    List<Contender> contenders = List.of(session.onOneThread(), session.on(2, TWO_THREADS));
    Standings standings =
        new Standings(
            "K1, %,d samples, %,d steps, on one thread and on two.".formatted(samples, steps),
            new Contest(setting, WORKLOAD, LONG, contenders).hold(),
            (double) samples * steps * EVALUATIONS_OF_STEP);
    OptionalDouble faster = Standings.mapped(standings.ratio(TWO_THREADS), ratio -> 1 / ratio);
    Target target = Target.atLeast("two threads, times as fast as one", 1.9, faster);
    return List.of(standings.table(), Target.table(List.of(target)));
  }
}
