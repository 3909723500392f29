package org.difflow.checker;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Label;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.Statement;

/**
 * What the check finds in a statement that could not be read whole may be a consequence of that: it
 * is left out. The names of such a statement are declared all the same.
 */
final class Consequences {
  private final List<SourceRange> statements;
  private final List<Integer> errors;

  private Consequences(ParseResult<Script> parsed) {
    statements = parsed.tree().statements().stream().map(Statement::range).toList();
    errors = places(parsed.diagnostics().stream().filter(Diagnostic::isError)).toList();
  }

  /** What was found in the statements that could be read whole. */
  static List<Diagnostic> without(ParseResult<Script> parsed, List<Diagnostic> found) {
    Consequences consequences = new Consequences(parsed);
    return found.stream().filter(consequences::isIndependent).toList();
  }

  private boolean isIndependent(Diagnostic found) {
    return places(Stream.of(found)).noneMatch(this::isBroken);
  }

  private boolean isBroken(int place) {
    return statements.stream()
        .filter(statement -> covers(statement, place))
        .anyMatch(statement -> errors.stream().anyMatch(error -> covers(statement, error)));
  }

  /** A bracket that is missing is missed straight behind its statement. */
  private static boolean covers(SourceRange statement, int place) {
    return statement.start() <= place && place <= statement.end();
  }

  private static Stream<Integer> places(Stream<Diagnostic> diagnostics) {
    return diagnostics
        .flatMap(diagnostic -> diagnostic.primary().stream())
        .map(Label::range)
        .map(SourceRange::start);
  }
}
