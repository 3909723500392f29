package org.difflow.checker.binding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.Name;

/**
 * A body with a frame of its own, and all variables that live in that frame, also those of its
 * blocks, loops and comprehensions. Complete once checking is over.
 */
public final class Scope {
  private final Kind kind;
  private final Optional<Scope> parent;
  private final SourceText source;
  private final List<Variable> variables = new ArrayList<>();

  private Scope(Kind kind, Optional<Scope> parent, SourceText source) {
    this.kind = kind;
    this.parent = parent;
    this.source = source;
  }

  /** What has a frame. */
  public enum Kind {
    FILE,
    FUNCTION,
    LAMBDA,
    PATH,
    /** A definition of a path or of a sampler. */
    DEFINITION,
    SAMPLER,
    GRID,
    STEP
  }

  /** The outermost scope of a script. */
  public static Scope ofFile(SourceText source) {
    return new Scope(Kind.FILE, Optional.empty(), source);
  }

  /** A scope inside this one. */
  public Scope inner(Kind innerKind) {
    return new Scope(innerKind, Optional.of(this), source);
  }

  /** Adds a variable in the next slot. */
  public Variable declare(Name name, Variable.Kind variableKind, Shape shape) {
    Variable variable = new Variable(name, variableKind, this, variables.size(), shape);
    variables.add(variable);
    return variable;
  }

  /** Adds a variable that stands for one of an imported file. */
  public Variable admit(Variable imported) {
    Variable variable = imported.in(this, variables.size());
    variables.add(variable);
    return variable;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<Scope> parent() {
    return parent;
  }

  /** The text that the ranges of its variables point into. */
  public SourceText source() {
    return source;
  }

  /** Its variables, in the order of their slots. */
  public List<Variable> variables() {
    return Collections.unmodifiableList(variables);
  }

  /** The first variable of that name; a block may own another of the same name. */
  public Optional<Variable> find(String name) {
    return variables.stream().filter(variable -> variable.name().equals(name)).findFirst();
  }

  /** Whether this scope or one around it is of that kind. */
  public boolean isInside(Kind wanted) {
    return kind == wanted || parent.filter(outer -> outer.isInside(wanted)).isPresent();
  }

  @Override
  public String toString() {
    return kind + " " + variables;
  }
}
