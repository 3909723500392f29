package org.difflow.symbolic;

import java.util.List;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;

/**
 * A function applied to its arguments. In an inner product a number beside a vector stands for the
 * vector that has it in every coordinate.
 */
public final class Application extends Expr {
  private final Function function;

  Application(ExpressionPool pool, int id, Function function, List<Expr> arguments) {
    super(pool, id, arguments, !function.reduces() && anyVector(arguments));
    this.function = function;
    if (function.reduces() && !anyVector(arguments)) {
      throw new Fault(
          "E0346",
          "`%s` takes vectors, and here it gets a number".formatted(function.symbol()),
          "declare what is a vector as one: sym x in R^d");
    }
  }

  public Function function() {
    return function;
  }

  public List<Expr> arguments() {
    return children();
  }

  /** The first argument; for a unary function the only one. */
  public Expr argument() {
    return children().get(0);
  }

  @Override
  public String toString() {
    return arguments().stream()
        .map(Expr::toString)
        .collect(Collectors.joining(", ", function.symbol() + "(", ")"));
  }
}
