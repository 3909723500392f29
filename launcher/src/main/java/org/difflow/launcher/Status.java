package org.difflow.launcher;

import java.io.PrintStream;
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

  /** By this property the launcher script asks for colours, of the interpreter too. */
  static final String COLOURS = "polyglot.difflow.Colours";

  private Status() {}

  /** Shows diagnostics on standard error; gives the status that they mean. */
  static int of(List<Diagnostic> diagnostics) {
    Diagnostics all = collected(diagnostics);
    System.err.print(renderer().render(all));
    return meaning(all);
  }

  /** Shows diagnostics as one JSON document; gives the status they mean. */
  static int ofJson(List<Diagnostic> diagnostics, PrintStream target) {
    Diagnostics all = collected(diagnostics);
    target.println(DiagnosticsDocument.of(all).json());
    return meaning(all);
  }

  private static Diagnostics collected(List<Diagnostic> diagnostics) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    return all;
  }

  private static TextRenderer renderer() {
    return Boolean.getBoolean(COLOURS) ? TextRenderer.coloured() : TextRenderer.plain();
  }

  private static int meaning(Diagnostics diagnostics) {
    if (diagnostics.sorted().stream().anyMatch(d -> d.code().startsWith(COMMAND_LINE))) {
      return USAGE;
    }
    return diagnostics.hasErrors() ? FAILED : WELL;
  }

  /** Shows what ended a script on standard error; gives the status that it means. */
  static int of(PolyglotException end) {
    if (end.isInterrupted()) {
      System.err.println("difflow: " + end.getMessage());
    } else if (end.isResourceExhausted()) {
      of(GuestDiagnostics.of(end));
    } else if (end.isInternalError()) {
      System.err.println("difflow: an error of Difflow itself, not of the script (E0990)");
      end.printStackTrace();
    } else if (!end.isExit()) {
      System.err.println(end.getMessage().stripTrailing());
    }
    return meaning(end);
  }

  /** The status that the end of a script means. */
  static int meaning(PolyglotException end) {
    if (end.isExit()) {
      return end.getExitStatus();
    }
    return end.isInterrupted() ? INTERRUPTED : FAILED;
  }

  /** Says that this version lacks what the command line asks for; gives the status for that. */
  static int notInThisVersion(String what) {
    of(List.of(Diagnostic.error("E0901", what + " is not in this version")));
    return USAGE;
  }
}
