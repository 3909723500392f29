package org.difflow.checker.binding;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.table.Signature;
import org.difflow.path.LawKind;

/**
 * What a declaration says about the thing it declares.
 *
 * @param call what a call of it takes, where that is known
 * @param body the scope of its own body, if it has one
 * @param parts the parameters and definitions of a path, or the names of an import: its members
 * @param law the law of a path, where it has one
 */
public record Shape(
    Optional<Signature> call, Optional<Scope> body, List<Signature> parts, Optional<LawKind> law) {
  /** A value of which nothing is known. */
  public static final Shape VALUE = new Shape(Optional.empty(), Optional.empty());

  public Shape {
    parts = List.copyOf(parts);
  }

  /** Something without members. */
  public Shape(Optional<Signature> call, Optional<Scope> body) {
    this(call, body, List.of(), Optional.empty());
  }

  /** A path with that law, if it has one. */
  public static Shape ofPath(
      Signature call, Scope body, List<Signature> parts, Optional<LawKind> law) {
    return new Shape(Optional.of(call), Optional.of(body), parts, law);
  }

  /** What {@code import ... as} names. */
  public static Shape ofModule(List<Signature> members) {
    return new Shape(Optional.empty(), Optional.empty(), members, Optional.empty());
  }

  /** A value that, if anything is known of it, can be called. */
  public static Shape callable(Optional<Signature> call) {
    return new Shape(call, Optional.empty());
  }

  /** Something callable with a body of its own. */
  public static Shape withBody(Signature call, Scope body) {
    return new Shape(Optional.of(call), Optional.of(body));
  }
}
