package org.difflow.benchmark.compilation;

import java.util.List;
import java.util.Locale;
import org.difflow.benchmark.page.Digits;
import org.difflow.benchmark.page.Jmh;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.Table;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** The table of the workload "compile". */
public final class CompileTimes {
  private static final int PROCESSES = 5;

  private CompileTimes() {}

  /** A row for each path of the library. */
  public static Outcome outcome() {
    Table table =
        Table.of(
            "",
            "path",
            "cold, ms",
            "cold, range",
            "warm, ms",
            "warm, 5 % to 95 %",
            "formulas alone, warm, ms");
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
        text(warm.getPercentile(5)) + " to " + text(warm.getPercentile(95)),
        Digits.of(Jmh.median(WarmCompilation.class, "derive", "path", path)));
  }

  private static String text(double milliseconds) {
    return String.format(Locale.ROOT, "%.0f", milliseconds);
  }

  private static Statistics warm(String path) {
    return Jmh.times(WarmCompilation.class, "compile", TimeValue.seconds(2), "path", path);
  }
}
