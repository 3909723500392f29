package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.syntax.Statement;

/**
 * What a script imports.
 *
 * @param file the file, none for a library of the standard library
 * @param names the variables that stand for those of the file, none with {@code as}
 * @param module the name after {@code as} and its members
 */
public record CheckedImport(
    Statement.Import statement,
    Optional<CheckedScript> file,
    List<ImportedName> names,
    Optional<Module> module) {

  /** A variable of an imported file, and the one that stands for it here. */
  public record ImportedName(Variable there, Variable here) {}

  /** The name after {@code as}: its members are variables of the file or library, or builtins. */
  public record Module(Variable name, List<Binding> members) {
    public Module {
      members = List.copyOf(members);
    }
  }

  public CheckedImport {
    names = List.copyOf(names);
  }

  static CheckedImport ofNames(
      Statement.Import statement, CheckedScript file, List<ImportedName> names) {
    return new CheckedImport(statement, Optional.of(file), names, Optional.empty());
  }

  static CheckedImport as(Statement.Import statement, Optional<CheckedScript> file, Module module) {
    return new CheckedImport(statement, file, List.of(), Optional.of(module));
  }

  /** The variables that it gives the script. */
  public List<Variable> variables() {
    return module
        .map(own -> List.of(own.name()))
        .orElseGet(() -> names.stream().map(ImportedName::here).toList());
  }
}
