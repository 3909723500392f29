package org.difflow.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.checker.CheckedImport.ImportedName;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.spelling.Spelling;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.fault.Fault;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/**
 * The imports of a script, wherever they stand in it. A library of the standard library is there
 * without import; a file brings its names, or, with {@code as}, one name whose members they are.
 */
final class Imports {
  private static final List<String> LIBRARIES =
      List.of("std.paths", "std.samplers", "std.grids", "std.schedules", "std.distributions");

  private final Findings findings;
  private final Importer importer;
  private final Scope scope;
  private final List<CheckedImport> files = new ArrayList<>();

  Imports(Findings findings, Importer importer, Scope scope) {
    this.findings = findings;
    this.importer = importer;
    this.scope = scope;
  }

  /** What the file sees: {@code visible}, and before it what it imports. */
  Environment resolve(List<Statement> statements, Environment visible) {
    Environment all = visible;
    for (Statement statement : statements) {
      if (statement instanceof Statement.Import anImport) {
        all = resolve(anImport, all);
      }
    }
    return all;
  }

  /** The files that were found, in the order of their statements. */
  List<CheckedImport> files() {
    return files;
  }

  private Environment resolve(Statement.Import statement, Environment before) {
    return switch (statement.target()) {
      case Statement.Library library -> library(library, statement.alias(), before);
      case Statement.ScriptFile file ->
          script(file).map(found -> with(statement, found, before)).orElse(before);
    };
  }

  private Optional<CheckedScript> script(Statement.ScriptFile file) {
    try {
      CheckedScript script = importer.script(file.path());
      script.diagnostics().stream().filter(Diagnostic::isError).forEach(findings::add);
      return Optional.of(script);
    } catch (Fault fault) {
      Diagnostic plain =
          Diagnostic.error(fault.code(), fault.getMessage()).at(scope.source(), file.range());
      findings.add(fault.help().map(plain::help).orElse(plain));
      return Optional.empty();
    }
  }

  private Environment with(Statement.Import statement, CheckedScript script, Environment before) {
    Optional<Variable> alias = statement.alias().map(name -> module(name, script));
    List<ImportedName> names = alias.isPresent() ? List.of() : names(script);
    files.add(new CheckedImport(statement, script, names, alias));
    return alias
        .map(before::with)
        .orElseGet(() -> before.withImports(names.stream().map(ImportedName::here).toList()));
  }

  private List<ImportedName> names(CheckedScript script) {
    return script.exports().stream()
        .map(there -> new ImportedName(there, scope.admit(there)))
        .toList();
  }

  /** The name after {@code as}; what the file declares are its members. */
  private Variable module(Name name, CheckedScript script) {
    List<Signature> members =
        script.exports().stream()
            .map(v -> v.signature().orElseGet(() -> Signature.value(v.name())))
            .toList();
    Shape shape = new Shape(Optional.empty(), Optional.empty(), members);
    return scope.declare(name, Variable.Kind.MODULE, shape);
  }

  private Environment library(Statement.Library library, Optional<Name> alias, Environment before) {
    alias.ifPresent(
        name ->
            findings.add(
                findings.at(
                    name.range(), Problem.NOT_IN_THIS_VERSION, "`import` of a library `as`")));
    String written = library.path().stream().map(Name::written).collect(Collectors.joining("."));
    Name name = Name.of(written, library.range());
    if (!LIBRARIES.contains(name.written())) {
      findings.add(unknown(name));
    }
    return before;
  }

  private Diagnostic unknown(Name library) {
    Diagnostic unknown = findings.at(library.range(), Problem.UNKNOWN_LIBRARY, library.written());
    return Spelling.nearest(library, LIBRARIES)
        .map(near -> unknown.help("did you mean `%s`?".formatted(near)))
        .orElseGet(() -> unknown.note("the libraries are " + String.join(", ", LIBRARIES)));
  }
}
