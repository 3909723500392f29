package org.difflow.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.checker.CheckedImport.ImportedName;
import org.difflow.checker.CheckedImport.Module;
import org.difflow.checker.binding.Binding;
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

  /** What was found, in the order of their statements. */
  List<CheckedImport> files() {
    return files;
  }

  private Environment resolve(Statement.Import statement, Environment before) {
    return switch (statement.target()) {
      case Statement.Library library -> library(statement, library, before);
      case Statement.ScriptFile file ->
          script(file).map(found -> file(statement, found, before)).orElse(before);
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

  private Environment file(Statement.Import statement, CheckedScript script, Environment before) {
    return statement
        .alias()
        .map(name -> module(statement, Optional.of(script), name, script.exports(), before))
        .orElseGet(() -> names(statement, script, before));
  }

  private Environment names(Statement.Import statement, CheckedScript script, Environment before) {
    List<ImportedName> names =
        script.exports().stream()
            .map(there -> new ImportedName(there, scope.admit(there)))
            .toList();
    files.add(CheckedImport.ofNames(statement, script, names));
    return before.withImports(names.stream().map(ImportedName::here).toList());
  }

  /** The name after {@code as}, with its members. */
  private Environment module(
      Statement.Import statement,
      Optional<CheckedScript> file,
      Name name,
      List<? extends Binding> members,
      Environment before) {
    List<Signature> parts = members.stream().map(Imports::signature).toList();
    Shape shape = Shape.ofModule(parts);
    Variable variable = scope.declare(name, Variable.Kind.MODULE, shape);
    Module module = new Module(variable, List.copyOf(members));
    files.add(CheckedImport.as(statement, file, module));
    return before.with(variable);
  }

  private static Signature signature(Binding member) {
    return switch (member) {
      case Variable own -> own.signature().orElseGet(() -> Signature.value(own.name()));
      case Binding.Builtin builtin -> builtin.entry().signature();
      default -> throw new IllegalArgumentException("no member of an import");
    };
  }

  private Environment library(
      Statement.Import statement, Statement.Library library, Environment before) {
    String written = library.path().stream().map(Name::written).collect(Collectors.joining("."));
    if (!Libraries.NAMES.contains(written)) {
      findings.add(unknown(Name.of(written, library.range())));
    }
    List<Binding> members = Libraries.members(written, before);
    return statement
        .alias()
        .map(name -> module(statement, Optional.empty(), name, members, before))
        .orElse(before);
  }

  private Diagnostic unknown(Name library) {
    Diagnostic unknown = findings.at(library.range(), Problem.UNKNOWN_LIBRARY, library.written());
    return Spelling.nearest(library, Libraries.NAMES)
        .map(near -> unknown.help("did you mean `%s`?".formatted(near)))
        .orElseGet(() -> unknown.note("the libraries are " + String.join(", ", Libraries.NAMES)));
  }
}
