package org.difflow.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.difflow.benchmark.contest.Setting;
import org.difflow.benchmark.page.Machine;
import org.difflow.benchmark.page.Outcome;
import org.difflow.benchmark.page.ResultsPage;

/**
 * Measures workloads and writes what came of it: {@code FOLDER COMMIT [--quick] [WORKLOAD...]}.
 * Ends with status 1 if something came out that must not.
 */
final class Main {
  private static final String QUICK = "--quick";

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = Arrays.asList(arguments);
    List<String> names = words.stream().skip(2).filter(word -> !word.equals(QUICK)).toList();
    Setting setting = new Setting(Path.of(words.get(0)), words.get(1), words.contains(QUICK));
    boolean well = true;
    for (Workload workload : Workload.named(names)) {
      well &= measure(workload, setting);
    }
    System.exit(well ? 0 : 1);
  }

  private static boolean measure(Workload workload, Setting setting) throws IOException {
    Machine machine = Machine.here(setting.commit());
    Outcome outcome = workload.measure(setting);
    page(setting).write(workload.title(), workload.text(), machine, outcome.tables());
    outcome.complaints().forEach(wrong -> System.err.println(workload.title() + ": " + wrong));
    return outcome.complaints().isEmpty();
  }

  /** A quick run tries the benchmarks and is no result. */
  private static ResultsPage page(Setting setting) {
    return new ResultsPage(
        setting.quick()
            ? setting.target().resolve("QUICK.md")
            : setting.benchmarks().resolve("RESULTS.md"));
  }
}
