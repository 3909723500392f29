package org.difflow.launcher;

import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.TextRenderer;
import org.graalvm.polyglot.PolyglotException;

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

  /** Shows what ended a script on standard error; gives the status that it means. */
  static int of(PolyglotException end) {
    if (end.isExit()) {
      return end.getExitStatus();
    }
    if (end.isInternalError()) {
      System.err.println("difflow: an error of Difflow itself, not of the script (E0990)");
      end.printStackTrace();
    } else {
      System.err.println(end.getMessage().stripTrailing());
    }
    return FAILED;
  }

  /** Says that this version lacks what the command line asks for; gives the status for that. */
  static int notInThisVersion(String what) {
    of(List.of(Diagnostic.error("E0901", what + " is not in this version")));
    return USAGE;
  }
}
