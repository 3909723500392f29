package org.difflow.checker.binding;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.table.Signature;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.path.LawKind;
import org.difflow.syntax.Name;

/**
 * A declared thing. Two variables are the same only if they are one object: names can be hidden.
 */
public final class Variable implements Binding {
  private final Name name;
  private final Kind kind;
  private final Scope owner;
  private final int slot;
  private final Shape shape;
  private final SourceText source;

  Variable(Name name, Kind kind, Scope owner, int slot, Shape shape) {
    this(name, kind, owner, slot, shape, owner.source());
  }

  private Variable(Name name, Kind kind, Scope owner, int slot, Shape shape, SourceText source) {
    this.name = name;
    this.kind = kind;
    this.owner = owner;
    this.slot = slot;
    this.shape = shape;
    this.source = source;
  }

  /** The variable that stands for this one in a file that imports it. */
  Variable in(Scope importing, int place) {
    return new Variable(name, kind, importing, place, shape, source);
  }

  /** Whether it stands for one of another file. */
  public boolean isImported() {
    return source != owner.source();
  }

  /** The text that its declaration stands in. */
  public SourceText source() {
    return source;
  }

  /** What declares a variable. */
  public enum Kind {
    LET("`let`"),
    PARAMETER("parameter"),
    FUNCTION("function"),
    PATH("path"),
    SAMPLER("sampler"),
    DEFINITION("definition"),
    CARRY("carry"),
    /** By {@code import ... as}. */
    MODULE("import"),
    LOOP("loop variable"),
    /** By {@code sym}, by a call such as {@code D(e, x)}, or the dimension {@code d} of a path. */
    SYMBOL("symbol"),
    LAMBDA_PARAMETER("parameter"),
    STEP_ARGUMENT("argument of `step`");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** How a sentence names it, without article. */
    public String word() {
      return word;
    }
  }

  /** The one spelling of its name: {@code sigma_min} also for {@code σ_min}. */
  public String name() {
    return name.canonical();
  }

  public Kind kind() {
    return kind;
  }

  /** Where its name stands in its declaration. */
  public SourceRange range() {
    return name.range();
  }

  /** The body whose frame holds it. */
  public Scope owner() {
    return owner;
  }

  /** Its place among the variables of its owner, from 0. */
  public int slot() {
    return slot;
  }

  /** What a call of it takes, where its declaration says so. */
  public Optional<Signature> signature() {
    return shape.call();
  }

  /** The scope of its own body: of a function, path, sampler or definition. */
  public Optional<Scope> body() {
    return shape.body();
  }

  /** The parameters and definitions of a path, which are members of it. */
  public List<Signature> parts() {
    return shape.parts();
  }

  /** The law of a path, where it has one. */
  public Optional<LawKind> law() {
    return shape.law();
  }

  @Override
  public String toString() {
    return kind + " " + name();
  }
}
