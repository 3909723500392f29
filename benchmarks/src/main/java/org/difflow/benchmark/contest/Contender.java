package org.difflow.benchmark.contest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A system that draws the samples of a workload: how to start it, and what to tell it.
 *
 * @param opening lines to enter before it says that it is ready
 * @param run the line that makes it draw all samples and print the seconds
 * @param save the line that makes it write them to the named file and print a line
 * @param ownNoise whether its random numbers are not Difflow's, so that only laws can be compared
 */
record Contender(
    String name,
    List<String> command,
    List<String> opening,
    String run,
    String save,
    boolean ownNoise) {
  private static final String RUN = "run";
  private static final String SAVE = "save %s";

  /** Difflow in a session of its own: the script's functions, called on so many samples. */
  static Contender difflow(Setting setting, String workload, int samples, int threads) {
    List<String> command =
        List.of(
            setting.difflow().toString(),
            "repl",
            setting.script(workload).toString(),
            "--out",
            setting.folder(workload).toString(),
            "--threads",
            Integer.toString(threads),
            "--quiet");
    String opening =
        "let start = starts(%d); inputs(start); print(\"ready %s --threads %d\")"
            .formatted(samples, setting.commit(), threads);
    return new Contender(
        "Difflow",
        command,
        List.of(opening),
        "let s = draw(start); print(s.seconds)",
        "save(s, \"%s\"); print(\"saved\")",
        false);
  }

  /** A C program. */
  static Contender c(Setting setting, String name, String program, String workload) {
    return plain(name, setting.program(program), List.of(), setting.folder(workload));
  }

  /** A Python program, in one of its ways if it has several. */
  static Contender python(
      Setting setting, String name, String program, String workload, String... way) {
    List<String> words = new ArrayList<>();
    words.add(setting.pythonProgram(program).toString());
    words.add(workload);
    Contender base = plain(name, setting.python(), words, setting.folder(workload));
    List<String> command = new ArrayList<>(base.command());
    command.addAll(List.of(way));
    return new Contender(name, command, List.of(), RUN, SAVE, false);
  }

  private static Contender plain(String name, Path program, List<String> words, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(words);
    command.add(folder.toString());
    return new Contender(name, command, List.of(), RUN, SAVE, false);
  }

  /** The same with random numbers of its own. */
  Contender withOwnNoise() {
    return new Contender(name, command, opening, run, save, true);
  }
}
