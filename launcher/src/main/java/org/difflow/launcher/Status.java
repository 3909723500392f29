package org.difflow.launcher;

import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.TextRenderer;

/** Exit statuses of the command. */
final class Status {
  static final int WELL = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** What a shell shows for a process that Ctrl-C ended: 128 + SIGINT. */
  static final int INTERRUPTED = 130;

  private static final String COMMAND_LINE = "E08";

  private Status() {}

  /** Shows diagnostics on standard error; gives the status that they mean. */
  static int of(List<Diagnostic> diagnostics) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    System.err.print(TextRenderer.plain().render(all));
    if (diagnostics.stream().anyMatch(d -> d.code().startsWith(COMMAND_LINE))) {
      return USAGE;
    }
    return all.hasErrors() ? FAILED : WELL;
  }

  /** Says that this version lacks what the command line asks for; gives the status for that. */
  static int notInThisVersion(String what) {
    of(List.of(Diagnostic.error("E0901", what + " is not in this version")));
    return USAGE;
  }
}
