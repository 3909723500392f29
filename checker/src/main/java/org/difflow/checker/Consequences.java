package org.difflow.checker;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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
  /** The statements that could not be read whole, by their starts; no two overlap. */
  private final NavigableMap<Integer, SourceRange> broken = new TreeMap<>();

  private final String text;

  private Consequences(ParseResult<Script> parsed) {
    text = parsed.tree().source().text();
    NavigableMap<Integer, SourceRange> all = new TreeMap<>();
    for (Statement statement : parsed.tree().statements()) {
      all.put(statement.range().start(), statement.range());
    }
    places(parsed.diagnostics().stream().filter(Diagnostic::isError))
        .flatMap(error -> around(error, all))
        .forEach(statement -> broken.put(statement.start(), statement));
  }

  /** What was found in the statements that could be read whole. */
  static List<Diagnostic> without(ParseResult<Script> parsed, List<Diagnostic> found) {
    Consequences consequences = new Consequences(parsed);
    return found.stream().filter(consequences::isIndependent).toList();
  }

  private boolean isIndependent(Diagnostic found) {
    return places(Stream.of(found)).flatMap(place -> around(place, broken)).findAny().isEmpty();
  }

  /** The statement at a place: what is missing or too much may stand straight behind it. */
  private Stream<SourceRange> around(int place, NavigableMap<Integer, SourceRange> statements) {
    return Stream.ofNullable(statements.floorEntry(place))
        .map(NavigableMap.Entry::getValue)
        .filter(statement -> place <= statement.end() || isBlank(statement.end(), place));
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c == ' ' || c == '\t');
  }

  private static Stream<Integer> places(Stream<Diagnostic> diagnostics) {
    return diagnostics
        .flatMap(diagnostic -> diagnostic.primary().stream())
        .map(Label::range)
        .map(SourceRange::start);
  }
}
