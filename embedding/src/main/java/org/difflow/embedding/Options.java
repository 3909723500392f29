package org.difflow.embedding;

import org.graalvm.polyglot.Context;

/**
 * The options of a session.
 *
 * @param outputFolder where files that scripts write go; empty for the current folder
 * @param seed the seed where a script gives none
 * @param threads threads of the kernels; 0 takes all cores
 * @param progress whether long work shows its progress on standard error
 * @param ascii whether formulas are printed with the ASCII names of Greek letters
 * @param exitOnFailedCheck whether a failed check ends the session with exit status 1
 */
public record Options(
    String outputFolder,
    long seed,
    int threads,
    boolean progress,
    boolean ascii,
    boolean exitOnFailedCheck) {

  /** The current folder, seed 0, all cores, no progress, Greek letters. */
  public static final Options DEFAULT = new Options("", 0, 0, false, false, false);

  /** The same with formulas in ASCII, or not. */
  public Options withAscii(boolean inAscii) {
    return new Options(outputFolder, seed, threads, progress, inAscii, exitOnFailedCheck);
  }

  Context.Builder configure(Context.Builder builder) {
    return builder
        .option("difflow.Out", outputFolder)
        .option("difflow.Seed", Long.toString(seed))
        .option("difflow.Threads", Integer.toString(threads))
        .option("difflow.Progress", Boolean.toString(progress))
        .option("difflow.Ascii", Boolean.toString(ascii))
        .option("difflow.ExitOnFailedCheck", Boolean.toString(exitOnFailedCheck))
        .option("engine.WarnInterpreterOnly", "false");
  }
}
