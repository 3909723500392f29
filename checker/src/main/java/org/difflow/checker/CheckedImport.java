package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.binding.Variable;
import org.difflow.syntax.Statement;

/**
 * A file that a script imports.
 *
 * @param names the variables that stand for those of the file, none with {@code as}
 * @param alias the name after {@code as}, whose members are those of the file
 */
public record CheckedImport(
    Statement.Import statement,
    CheckedScript script,
    List<ImportedName> names,
    Optional<Variable> alias) {

  /** A variable of an imported file, and the one that stands for it here. */
  public record ImportedName(Variable there, Variable here) {}

  public CheckedImport {
    names = List.copyOf(names);
  }

  /** The variables that it gives the script. */
  public List<Variable> variables() {
    return alias.map(List::of).orElseGet(() -> names.stream().map(ImportedName::here).toList());
  }
}
