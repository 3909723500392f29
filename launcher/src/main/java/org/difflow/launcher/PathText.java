package org.difflow.launcher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/** The paths of a script and what they are made of. */
record PathText(SourceText text, CheckedScript script) {
  static PathText of(SourceText text) {
    return new PathText(text, Checker.check(text, Environment.empty()));
  }

  private List<Statement> statements() {
    return script.script().statements();
  }

  List<Name> paths() {
    return statements().stream()
        .filter(Statement.PathDeclaration.class::isInstance)
        .map(path -> ((Statement.PathDeclaration) path).name())
        .toList();
  }

  /** The text of the script in which all else is blank, so that places stay. */
  String blanked() {
    char[] kept = text.text().replaceAll("[^\\n]", " ").toCharArray();
    for (SourceRange range : needed()) {
      text.text().getChars(range.start(), range.end(), kept, range.start());
    }
    return new String(kept);
  }

  /** The paths, and of what else is declared that which they use. */
  private Set<SourceRange> needed() {
    Set<SourceRange> needed =
        statements().stream()
            .filter(PathText::isAlwaysKept)
            .map(Statement::range)
            .collect(Collectors.toSet());
    Set<SourceRange> before = Set.of();
    while (!needed.equals(before)) {
      before = new HashSet<>(needed);
      Set<String> used = used(before);
      statements().stream()
          .filter(statement -> StatementNames.declared(statement).stream().anyMatch(used::contains))
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

  private Set<String> used(Set<SourceRange> ranges) {
    UsedNames names = new UsedNames(script);
    return statements().stream()
        .filter(statement -> ranges.contains(statement.range()))
        .flatMap(statement -> names.of(statement).stream())
        .collect(Collectors.toSet());
  }
}
