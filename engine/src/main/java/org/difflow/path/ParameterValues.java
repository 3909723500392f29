package org.difflow.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** What the parameters of one path stand at: the value given in the call, else the default. */
final class ParameterValues {
  private final String path;
  private final Map<Symbol, Expr> values;

  ParameterValues(String path, List<Parameter> parameters, Map<Symbol, Expr> given) {
    this.path = path;
    Map<Symbol, Expr> known = new HashMap<>(given);
    for (Parameter parameter : parameters) {
      if (!known.containsKey(parameter.symbol()) && parameter.fallback().isPresent()) {
        known.put(parameter.symbol(), parameter.fallback().get().substitute(known));
      }
    }
    this.values = Map.copyOf(known);
  }

  Map<Symbol, Expr> all() {
    return values;
  }

  Expr bind(Expr expression) {
    return expression.substitute(values);
  }

  double number(Expr expression) {
    Expr bound = bind(expression);
    for (Symbol symbol : bound.symbols()) {
      throw PathFault.noValue(path, symbol);
    }
    return Lowering.lower(List.of(), bound).evaluate();
  }
}
