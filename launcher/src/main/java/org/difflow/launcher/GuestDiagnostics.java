package org.difflow.launcher;

import java.util.List;
import org.difflow.diagnostic.Diagnostic;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** The diagnostics that an exception carries, as long as its session is open. */
final class GuestDiagnostics {
  private GuestDiagnostics() {}

  /** What ended a script; nothing is said of its exit, its interrupt and errors of Difflow. */
  static List<Diagnostic> of(PolyglotException end) {
    if (end.isResourceExhausted()) {
      return List.of(Diagnostic.error("E0904", "the script needs more memory than there is"));
    }
    Value thrown = end.getGuestObject();
    return thrown != null && thrown.hasMember("diagnostics")
        ? list(thrown.getMember("diagnostics").asHostObject())
        : List.of();
  }

  private static List<Diagnostic> list(List<Diagnostic> diagnostics) {
    return diagnostics;
  }
}
