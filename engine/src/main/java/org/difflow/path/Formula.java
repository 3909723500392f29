package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/** {@code name(arguments) = body}; without arguments, {@code name = body}. */
public record Formula(String name, List<Symbol> arguments, Expr body) {

  public Formula {
    arguments = List.copyOf(arguments);
  }

  /** The body with {@code values} in the place of the arguments. */
  public Expr at(List<? extends Expr> values) {
    Map<Symbol, Expr> replacement = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      replacement.put(arguments.get(i), values.get(i));
    }
    return body.substitute(replacement);
  }

  public Formula substitute(Map<Symbol, Expr> values) {
    return new Formula(name, arguments, body.substitute(values));
  }

  /** As a script would write it, {@code velocity(x, t, x0) = ...}. */
  @Override
  public String toString() {
    return text(Notation.UNICODE);
  }

  /** The same in any notation. */
  public String text(Notation notation) {
    return head(notation) + " = " + notation.formula(body);
  }

  private String head(Notation notation) {
    String written = notation.name(name);
    return arguments.isEmpty()
        ? written
        : arguments.stream()
            .map(notation::formula)
            .collect(Collectors.joining(", ", written + "(", ")"));
  }
}
