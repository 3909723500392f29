package org.difflow.launcher;

import java.io.Console;
import org.difflow.embedding.Options.Progress;

/** Which of the standard streams lead to a terminal. */
final class Terminals {
  private Terminals() {}

  /** How to show progress: Java cannot say where standard error leads, the starting script can. */
  static Progress progress(boolean quiet) {
    if (quiet) {
      return Progress.NONE;
    }
    return Boolean.getBoolean("difflow.terminal") ? Progress.IN_PLACE : Progress.LINES;
  }

  /** Whether a user sits at both standard input and standard output. */
  static boolean interactive() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
