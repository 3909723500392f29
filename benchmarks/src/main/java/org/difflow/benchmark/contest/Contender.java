package org.difflow.benchmark.contest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A system that draws the samples of a workload: how to start it, and what to tell it.
 *
 * @param opening lines to enter before it says that it is ready
 * @param run the line that makes it draw all samples and print the seconds
 * @param save the line that makes it write them to the named file and print a line
 * @param traits what sets it apart from a program that is ready and draws Difflow's numbers
 */
record Contender(
    String name,
    List<String> command,
    List<String> opening,
    String run,
    String save,
    Set<Trait> traits) {
  private static final String RUN = "run";
  private static final String SAVE = "save %s";

  /** What a contest must know of a contender. */
  enum Trait {
    /** Compiles while it draws, so that its first samples are slow. */
    WARMS_UP,
    /** Draws random numbers that are not Difflow's, so that only laws can be compared. */
    OWN_NOISE
  }

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
        Set.of(Trait.WARMS_UP));
  }

  /** A C program. */
  static Contender c(Setting setting, String name, String program, String workload) {
    String folder = setting.folder(workload).toString();
    return of(name, List.of(setting.program(program).toString(), folder));
  }

  /** A Python program, in one of its ways if it has several. */
  static Contender python(
      Setting setting, String name, String program, String workload, String... way) {
    Stream<String> words =
        Stream.of(
            setting.python().toString(),
            setting.pythonProgram(program).toString(),
            workload,
            setting.folder(workload).toString());
    return of(name, Stream.concat(words, Stream.of(way)).toList());
  }

  private static Contender of(String name, List<String> command) {
    return new Contender(name, command, List.of(), RUN, SAVE, Set.of());
  }

  /** The same with one more trait. */
  Contender that(Trait trait) {
    Set<Trait> more = new HashSet<>(traits);
    more.add(trait);
    return new Contender(name, command, opening, run, save, more);
  }
}
