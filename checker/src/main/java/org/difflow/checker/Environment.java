package org.difflow.checker;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.checker.binding.Variable;

/**
 * What scripts checked before make visible in the next one: the standard library, or what was
 * entered earlier in a session. Names that start with {@code _} stay private. Immutable.
 */
public final class Environment {
  private static final Environment EMPTY = new Environment(Map.of());

  private final Map<String, Variable> names;

  private Environment(Map<String, Variable> names) {
    this.names = names;
  }

  /** Nothing but the builtins. */
  public static Environment empty() {
    return EMPTY;
  }

  /** The same and what this script declares; its names go before older ones. */
  public Environment with(CheckedScript script) {
    Map<String, Variable> all = new LinkedHashMap<>(names);
    script.declarations().stream()
        .filter(variable -> !variable.name().startsWith("_"))
        .forEach(variable -> all.put(variable.name(), variable));
    return new Environment(all);
  }

  /** The same and this variable, even if its name starts with {@code _}. */
  public Environment with(Variable variable) {
    Map<String, Variable> all = new LinkedHashMap<>(names);
    all.put(variable.name(), variable);
    return new Environment(all);
  }

  /** The variable of that name. */
  public Optional<Variable> find(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** All that is visible. */
  public Collection<Variable> variables() {
    return Collections.unmodifiableCollection(names.values());
  }
}
