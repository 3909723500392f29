package org.difflow.launcher;

import org.difflow.embedding.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code repl} are told in the same way. */
final class SessionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder under which files are written (default: the current one).")
  private String outputFolder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed where the script gives none (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads to work with (default: 0, all cores).")
  private int threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Option(names = "--ascii", description = "Print formulas with the ASCII names of Greek letters.")
  private boolean ascii;

  /** The options of a session, which a failed check ends with status 1 or not. */
  Options of(boolean exitOnFailedCheck) {
    if (threads < 0) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 0 on");
    }
    return new Options(
        outputFolder, seed, threads, Terminals.progress(quiet), ascii, true, exitOnFailedCheck);
  }
}
