package org.difflow.launcher;

import java.util.Optional;
import org.difflow.embedding.Options;
import org.difflow.fault.Fault;
import org.difflow.tier.Tier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code run} and {@code repl} are told in the same way. */
final class SessionOptions {
  private static final int ALL_CORES = 0;

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
      description = "Threads to work with, from 1 on (default: all cores).")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Option(
      names = "--resume",
      description = "Take up the samples that a run which was killed had saved so far.")
  private boolean resume;

  @Option(names = "--ascii", description = "Print formulas with the ASCII names of Greek letters.")
  private boolean ascii;

  /** The options of a session, which a failed check ends with status 1 or not. */
  Options of(boolean exitOnFailedCheck) {
    if (threads.filter(count -> count < 1).isPresent()) {
      throw wrong("--threads takes a number from 1 on");
    }
    requireKnownTier();
    return new Options(
        outputFolder,
        seed,
        threads.orElse(ALL_CORES),
        Terminals.progress(quiet),
        ascii,
        resume,
        true,
        exitOnFailedCheck);
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private void requireKnownTier() {
    try {
      Tier.chosen(System.getenv());
    } catch (Fault unknown) {
      throw wrong(unknown.getMessage());
    }
  }
}
