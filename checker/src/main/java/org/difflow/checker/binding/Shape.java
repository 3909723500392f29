package org.difflow.checker.binding;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.table.Signature;

/**
 * What a declaration says about the thing it declares.
 *
 * @param call what a call of it takes, where that is known
 * @param body the scope of its own body, if it has one
 * @param parts the parameters and definitions of a path, which are members of it
 */
public record Shape(Optional<Signature> call, Optional<Scope> body, List<Signature> parts) {
  /** A value of which nothing is known. */
  public static final Shape VALUE = new Shape(Optional.empty(), Optional.empty(), List.of());

  public Shape {
    parts = List.copyOf(parts);
  }

  /** A value that, if anything is known of it, can be called. */
  public static Shape callable(Optional<Signature> call) {
    return new Shape(call, Optional.empty(), List.of());
  }

  /** Something callable with a body of its own. */
  public static Shape withBody(Signature call, Scope body) {
    return new Shape(Optional.of(call), Optional.of(body), List.of());
  }
}
