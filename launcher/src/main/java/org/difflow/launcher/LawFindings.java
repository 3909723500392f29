package org.difflow.launcher;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.GreekNames;
import org.difflow.syntax.Name;
import org.difflow.syntax.ScriptParser;
import org.difflow.syntax.Statement;
import org.graalvm.polyglot.PolyglotException;

/**
 * What the laws of the paths of a script are refused for, found without running it: only its paths
 * and what they are made of are declared, all else is blank, so that places stay.
 */
record LawFindings(SourceText text, List<Statement> statements) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /** The codes of laws that are refused: whatever else stops a path here is for its run to say. */
  private static final Pattern REFUSED = Pattern.compile("error\\[E02(0[2-9]|6[0-9])]");

  static List<String> in(Path file, SourceText text) {
    LawFindings findings = new LawFindings(text, ScriptParser.parse(text).tree().statements());
    return findings.paths().isEmpty() ? List.of() : findings.found(file);
  }

  private List<String> found(Path file) {
    try (Difflow session = Difflow.open(Options.DEFAULT)) {
      session.declare(file, declarations());
      return paths().stream()
          .map(path -> refusal(session, path))
          .flatMap(Optional::stream)
          .toList();
    } catch (PolyglotException missing) {
      return List.of();
    }
  }

  /** A path's law is checked when the path is first put on data. */
  static Optional<String> refusal(Difflow session, Name path) {
    try {
      session.enter("difflow check", "let checked = %s on points([[0]])".formatted(path));
      return Optional.empty();
    } catch (PolyglotException refused) {
      return Optional.ofNullable(refused.getMessage())
          .filter(message -> REFUSED.matcher(message).lookingAt());
    }
  }

  private List<Name> paths() {
    return statements.stream()
        .filter(Statement.PathDeclaration.class::isInstance)
        .map(path -> ((Statement.PathDeclaration) path).name())
        .toList();
  }

  private String declarations() {
    char[] kept = text.text().replaceAll("[^\\n]", " ").toCharArray();
    for (SourceRange range : needed()) {
      text.text().getChars(range.start(), range.end(), kept, range.start());
    }
    return new String(kept);
  }

  /** The paths, and of what else is declared that which they use. */
  private Set<SourceRange> needed() {
    Set<SourceRange> needed =
        statements.stream()
            .filter(LawFindings::isAlwaysKept)
            .map(Statement::range)
            .collect(Collectors.toSet());
    Set<SourceRange> before = Set.of();
    while (!needed.equals(before)) {
      before = new HashSet<>(needed);
      Set<String> used = before.stream().flatMap(this::names).collect(Collectors.toSet());
      statements.stream()
          .filter(statement -> declared(statement).filter(used::contains).isPresent())
          .map(Statement::range)
          .forEach(needed::add);
    }
    return needed;
  }

  private static boolean isAlwaysKept(Statement statement) {
    return statement instanceof Statement.PathDeclaration
        || statement instanceof Statement.SymDeclaration
        || statement instanceof Statement.Import;
  }

  private static Optional<String> declared(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> Optional.of(let.name().canonical());
      case Statement.FunctionDeclaration function -> Optional.of(function.name().canonical());
      default -> Optional.empty();
    };
  }

  private Stream<String> names(SourceRange range) {
    return NAME.matcher(text.text().substring(range.start(), range.end()))
        .results()
        .map(MatchResult::group)
        .map(GreekNames::canonical);
  }
}
