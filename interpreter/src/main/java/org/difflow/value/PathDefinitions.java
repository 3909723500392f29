package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/** The definitions in the body of one path, as formulas. */
final class PathDefinitions {
  private final ExpressionPool pool;
  private final String path;
  private final Map<String, FunctionValue> functions;

  PathDefinitions(ExpressionPool pool, String path, Map<String, FunctionValue> functions) {
    this.pool = pool;
    this.path = path;
    this.functions = functions;
  }

  boolean has(String definition) {
    return functions.containsKey(definition);
  }

  /** All but those that state the law, whose names are those of members; with own arguments. */
  List<Formula> formulas(Symbol time) {
    return functions.keySet().stream()
        .filter(own -> Member.named(own).isEmpty())
        .map(own -> formula(own, time))
        .toList();
  }

  private Formula formula(String definition, Symbol time) {
    List<Symbol> arguments =
        functions.get(definition).signature().parameters().stream()
            .map(p -> p.name().equals(time.name()) ? time : pool.symbol(p.name()))
            .toList();
    return new Formula(definition, arguments, call(definition, arguments.toArray(Expr[]::new)));
  }

  /** What the definition says for {@code arguments}. */
  Expr call(String definition, Expr... arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new FormulaValue(arguments[i]);
    }
    FunctionValue function = functions.get(definition);
    Object result = function.call(Arguments.of(values));
    return at(function.target().getRootNode(), () -> expression("`" + definition + "`", result));
  }

  /** The formula that {@code value} is, which a sentence calls {@code what}. */
  Expr expression(String what, Object value) {
    return switch (value) {
      case FormulaValue formula -> formula.expression();
      case Double number -> pool.decimal(number);
      default ->
          throw new Fault(
              "E0235",
              "%s of path %s must be a formula, not %s".formatted(what, path, Kind.of(value)));
    };
  }

  /** What {@code part} gives; a fault in it is one of the text at {@code place}. */
  static <T> T at(Node place, Supplier<T> part) {
    try {
      return part.get();
    } catch (Fault fault) {
      throw DifflowException.at(place, fault);
    }
  }
}
