package org.difflow.checker;

import java.util.List;
import java.util.stream.Collectors;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.spelling.Spelling;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/** Imports: the libraries of the standard library are there; files and {@code as} not yet. */
final class Imports {
  private static final List<String> LIBRARIES =
      List.of("std.paths", "std.samplers", "std.grids", "std.schedules", "std.distributions");

  private final Findings findings;

  Imports(Findings findings) {
    this.findings = findings;
  }

  void check(Statement.Import statement) {
    switch (statement.target()) {
      case Statement.Library library -> library(library);
      case Statement.ScriptFile file -> later(file.range(), "`import` of a file");
    }
    statement.alias().ifPresent(alias -> later(alias.range(), "`import ... as`"));
  }

  private void library(Statement.Library library) {
    String written = library.path().stream().map(Name::written).collect(Collectors.joining("."));
    Name name = Name.of(written, library.range());
    if (!LIBRARIES.contains(name.written())) {
      Diagnostic unknown = findings.at(library.range(), Problem.UNKNOWN_LIBRARY, written);
      findings.add(
          Spelling.nearest(name, LIBRARIES)
              .map(near -> unknown.help("did you mean `%s`?".formatted(near)))
              .orElseGet(() -> unknown.note("the libraries are " + String.join(", ", LIBRARIES))));
    }
  }

  private void later(SourceRange place, String words) {
    findings.add(findings.at(place, Problem.NOT_IN_THIS_VERSION, words));
  }
}
