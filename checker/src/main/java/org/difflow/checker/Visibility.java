package org.difflow.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.syntax.Name;

/**
 * The names that can be seen at a place: those of one block and of all around it. Several blocks
 * can share the frame of one scope.
 */
final class Visibility {
  private final Scope scope;
  private final Optional<Visibility> outer;
  private final Map<String, Variable> names = new LinkedHashMap<>();
  private final Map<String, Name> later = new HashMap<>();

  private Visibility(Scope scope, Optional<Visibility> outer) {
    this.scope = scope;
    this.outer = outer;
  }

  static Visibility ofFile(Scope scope) {
    return new Visibility(scope, Optional.empty());
  }

  /** A block in the same frame. */
  Visibility block() {
    return new Visibility(scope, Optional.of(this));
  }

  /** The outermost block of a body with a frame of its own. */
  Visibility body(Scope bodyScope) {
    return new Visibility(bodyScope, Optional.of(this));
  }

  Scope scope() {
    return scope;
  }

  Optional<Visibility> outer() {
    return outer;
  }

  boolean isFile() {
    return outer.isEmpty();
  }

  boolean isInside(Scope.Kind kind) {
    return scope.isInside(kind);
  }

  /** What this very block shows under that name. */
  Optional<Variable> own(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** What this very block shows, in the order of declaration. */
  Collection<Variable> own() {
    return names.values();
  }

  void show(Variable variable) {
    names.put(variable.name(), variable);
    later.remove(variable.name());
  }

  /** Announces a name that this block declares further down. */
  void announce(Name name) {
    later.putIfAbsent(name.canonical(), name);
  }

  /** The variable of that name in this block or the nearest around it, in this script. */
  Optional<Variable> find(String name) {
    return around().stream().flatMap(block -> block.own(name).stream()).findFirst();
  }

  /** Where this block or one around it declares the name, further down than here. */
  Optional<Name> declaredLater(String name) {
    return around().stream()
        .flatMap(b -> Optional.ofNullable(b.later.get(name)).stream())
        .findFirst();
  }

  /** This block and those around it, innermost first. */
  List<Visibility> around() {
    List<Visibility> blocks = new ArrayList<>();
    for (Optional<Visibility> block = Optional.of(this); block.isPresent(); ) {
      blocks.add(block.get());
      block = block.get().outer;
    }
    return blocks;
  }
}
