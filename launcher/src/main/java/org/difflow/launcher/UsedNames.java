package org.difflow.launcher;

import java.util.Set;
import java.util.stream.Collectors;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Variable;
import org.difflow.syntax.Statement;

/**
 * The names that a statement refers to and does not declare itself, as the checker reads them; a
 * name that means nothing to the checker may mean something where the statement comes from.
 */
final class UsedNames {
  private final CheckedScript script;

  UsedNames(CheckedScript script) {
    this.script = script;
  }

  Set<String> of(Statement statement) {
    return script.bindings().references().entrySet().stream()
        .filter(reference -> statement.range().contains(reference.getKey().range()))
        .filter(reference -> isFromOutside(reference.getValue(), statement))
        .map(reference -> reference.getKey().name().canonical())
        .collect(Collectors.toSet());
  }

  private boolean isFromOutside(Binding meaning, Statement statement) {
    return switch (meaning) {
      case Variable variable ->
          variable.source() != script.script().source()
              || !statement.range().contains(variable.range());
      case Binding.Builtin _, Binding.Poison _ -> true;
      case Binding.ModelMember _, Binding.Noise _ -> false;
    };
  }
}
