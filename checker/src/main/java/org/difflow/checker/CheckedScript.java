package org.difflow.checker;

import java.util.List;
import org.difflow.checker.binding.Bindings;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Script;

/**
 * A script and what the checker found out about it.
 *
 * @param scope the frame of the file; it holds the variables of its blocks and loops too
 * @param imports what it imports, as far as it was found
 * @param declarations what the file itself declares, not inside a block
 * @param diagnostics sorted by place; a script with an error among them must not run
 */
public record CheckedScript(
    Script script,
    Bindings bindings,
    Scope scope,
    List<CheckedImport> imports,
    List<Variable> declarations,
    List<Diagnostic> diagnostics) {

  public CheckedScript {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same with other diagnostics. */
  CheckedScript with(List<Diagnostic> others) {
    return new CheckedScript(script, bindings, scope, imports, declarations, others);
  }

  /** What others see of it: its declarations but those that start with {@code _}. */
  public List<Variable> exports() {
    return declarations.stream().filter(variable -> !variable.name().startsWith("_")).toList();
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
