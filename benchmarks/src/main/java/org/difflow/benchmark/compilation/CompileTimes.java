package org.difflow.benchmark.compilation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Table;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** The table of the workload "compile". */
public final class CompileTimes {
  private static final int PROCESSES = 5;

  private CompileTimes() {}

  /** A row for each path of the library. */
  public static Outcome outcome() {
    Table table = Table.of("", "path", "cold, ms", "cold, range", "warm, ms", "warm, 5 % to 95 %");
    Compilation.paths().forEach(path -> addRow(path, table));
    return Outcome.of(table);
  }

  private static void addRow(String path, Table table) {
    List<Double> cold = ColdCompilation.times(path, PROCESSES).stream().sorted().toList();
    Statistics warm = warm(path);
    table.add(
        path,
        text(cold.get(PROCESSES / 2)),
        text(cold.getFirst()) + " to " + text(cold.getLast()),
        text(warm.getPercentile(50)),
        text(warm.getPercentile(5)) + " to " + text(warm.getPercentile(95)));
  }

  private static String text(double milliseconds) {
    return String.format(Locale.ROOT, "%.0f", milliseconds);
  }

  private static Statistics warm(String path) {
    OptionsBuilder options = new OptionsBuilder();
    options.include(WarmCompilation.class.getName()).param("path", path);
    options.forks(1).warmupIterations(5).measurementIterations(5);
    options.warmupTime(TimeValue.seconds(2)).measurementTime(TimeValue.seconds(2));
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.iterator().next().getPrimaryResult().getStatistics();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
