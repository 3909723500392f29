package org.difflow.embedding;

import org.graalvm.polyglot.Context;

/**
 * The options of a session.
 *
 * @param outputFolder where files that scripts write go; empty for the current folder
 * @param seed the seed where a script gives none
 * @param threads threads of the kernels; 0 takes all cores
 * @param progress how long work shows its progress on standard error
 * @param ascii whether formulas are printed with the ASCII names of Greek letters
 * @param resume whether samples that a killed run had saved so far are taken up
 * @param saveInterrupted whether finished samples are written to a file when a run is interrupted
 * @param exitOnFailedCheck whether a failed check ends the session with exit status 1
 */
public record Options(
    String outputFolder,
    long seed,
    int threads,
    Progress progress,
    boolean ascii,
    boolean resume,
    boolean saveInterrupted,
    boolean exitOnFailedCheck) {

  /** How progress is shown. */
  public enum Progress {
    NONE,
    /** One line after the other, as for a file. */
    LINES,
    /** One line that is written over, as on a terminal. */
    IN_PLACE
  }

  /** The current folder, seed 0, all cores, no progress, Greek letters. */
  public static final Options DEFAULT =
      new Options("", 0, 0, Progress.NONE, false, false, false, false);

  /** The same with formulas in ASCII, or not. */
  public Options withAscii(boolean inAscii) {
    return new Options(
        outputFolder, seed, threads, progress, inAscii, resume, saveInterrupted, exitOnFailedCheck);
  }

  Context.Builder configure(Context.Builder builder) {
    return builder
        .option("difflow.Out", outputFolder)
        .option("difflow.Seed", Long.toString(seed))
        .option("difflow.Threads", Integer.toString(threads))
        .option("difflow.Progress", progress.name())
        .option("difflow.Ascii", Boolean.toString(ascii))
        .option("difflow.Resume", Boolean.toString(resume))
        .option("difflow.SaveInterrupted", Boolean.toString(saveInterrupted))
        .option("difflow.ExitOnFailedCheck", Boolean.toString(exitOnFailedCheck))
        .option("engine.WarnInterpreterOnly", "false");
  }
}
