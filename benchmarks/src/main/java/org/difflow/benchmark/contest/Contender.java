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
 * @param threads and cores that it may use
 * @param traits what sets it apart from a program that is ready and draws Difflow's numbers
 */
record Contender(
    String name,
    List<String> command,
    List<String> opening,
    String run,
    String save,
    int threads,
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

  /** A C program. */
  static Contender c(Setting setting, String name, String program, String workload) {
    String folder = setting.folder(workload).toString();
    return of(name, List.of(setting.program(program).toString(), folder));
  }

  /** A Python program on what lies in the folder of a workload; its words name the field. */
  static Contender python(
      Setting setting, String name, String workload, String program, String... words) {
    Stream<String> start =
        Stream.of(
            setting.python().toString(),
            setting.pythonProgram(program).toString(),
            setting.folder(workload).toString());
    return of(name, Stream.concat(start, Stream.of(words)).toList());
  }

  private static Contender of(String name, List<String> command) {
    return new Contender(name, command, List.of(), RUN, SAVE, 1, Set.of());
  }

  /** The same with one more trait. */
  Contender that(Trait trait) {
    Set<Trait> more = new HashSet<>(traits);
    more.add(trait);
    return new Contender(name, command, opening, run, save, threads, more);
  }
}
