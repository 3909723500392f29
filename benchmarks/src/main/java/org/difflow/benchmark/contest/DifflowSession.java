package org.difflow.benchmark.contest;

import java.util.List;
import java.util.Set;
import org.difflow.benchmark.contest.Contender.Trait;

/**
 * A session of {@code difflow repl} as a contender.
 *
 * @param script whose functions are called
 * @param workload in whose folder it writes
 * @param opening statements that write the inputs of the others
 * @param samples the expression of the samples
 */
record DifflowSession(
    Setting setting, String script, String workload, String opening, String samples) {
  static final String NAME = "Difflow";

  /** The workload of a script, so many samples of it. */
  static DifflowSession of(Setting setting, String workload, int samples) {
    String opening = "let start = starts(%d); inputs(start)".formatted(samples);
    return new DifflowSession(setting, workload, workload, opening, "draw(start)");
  }

  Contender onOneThread() {
    return on(1, NAME);
  }

  /** With so many threads, under this name. */
  Contender on(int threads, String name) {
    String version = "%s --threads %d".formatted(setting.commit(), threads);
    return new Contender(
        name,
        command(threads),
        List.of("%s; print(\"ready %s\")".formatted(opening, version)),
        "let s = %s; print(s.seconds)".formatted(samples),
        "save(s, \"%s\"); print(\"saved\")",
        threads,
        Set.of(Trait.WARMS_UP));
  }

  private List<String> command(int threads) {
    return List.of(
        setting.difflow().toString(),
        "repl",
        setting.script(script).toString(),
        "--out",
        setting.folder(workload).toString(),
        "--threads",
        Integer.toString(threads),
        "--quiet");
  }
}
