package org.difflow.checker;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.binding.Variable;

/**
 * What scripts checked before make visible in the next one: the standard library, or what was
 * entered earlier in a session. Names that start with {@code _} stay private. Immutable.
 */
public final class Environment {
  private static final Environment EMPTY = of(Library.NONE);

  private final Library library;
  private final Map<String, Variable> names;
  private final Map<String, Variable> clashes;

  private Environment(Library library, Map<String, Variable> names, Map<String, Variable> clashes) {
    this.library = library;
    this.names = names;
    this.clashes = clashes;
  }

  /** Nothing but the builtins. */
  public static Environment empty() {
    return EMPTY;
  }

  /** Nothing but the builtins and a library, whose names go after all others. */
  public static Environment of(Library library) {
    return new Environment(library, Map.of(), Map.of());
  }

  /** The same and what this script declares; its names go before older ones. */
  public Environment with(CheckedScript script) {
    return with(script.exports());
  }

  /** The same and this variable, even if its name starts with {@code _}. */
  public Environment with(Variable variable) {
    return with(List.of(variable));
  }

  private Environment with(List<Variable> variables) {
    Map<String, Variable> all = new LinkedHashMap<>(names);
    variables.forEach(variable -> all.put(variable.name(), variable));
    return new Environment(library, all, clashes);
  }

  /** The same and what a file imports. A name that it has from another file too is ambiguous. */
  Environment withImports(List<Variable> imported) {
    Map<String, Variable> twice = new HashMap<>(clashes);
    for (Variable variable : imported) {
      find(variable.name())
          .filter(other -> other.isImported() && other.owner() == variable.owner())
          .ifPresent(other -> twice.put(variable.name(), other));
    }
    return new Environment(library, with(imported).names, twice);
  }

  /** The variable of another import that {@code variable} shares its name with. */
  Optional<Variable> clash(Variable variable) {
    return Optional.ofNullable(clashes.get(variable.name()))
        .filter(_ -> names.get(variable.name()) == variable);
  }

  /** The variable of that name. */
  public Optional<Variable> find(String name) {
    return Optional.ofNullable(names.get(name)).or(() -> library.find(name));
  }

  /** The names of the library, also those that others go before. */
  Collection<Variable> library() {
    return library.variables();
  }

  /** All that is visible. */
  public Collection<Variable> variables() {
    return Stream.concat(ofLibrary(), names.values().stream()).toList();
  }

  private Stream<Variable> ofLibrary() {
    return library().stream().filter(own -> !names.containsKey(own.name()));
  }
}
