package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

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
    return head() + " = " + Printer.unicode(body);
  }

  private String head() {
    String spelled = Printer.unicode(name);
    return arguments.isEmpty()
        ? spelled
        : arguments.stream()
            .map(Printer::unicode)
            .collect(Collectors.joining(", ", spelled + "(", ")"));
  }
}
