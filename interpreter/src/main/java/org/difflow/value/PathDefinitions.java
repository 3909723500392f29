package org.difflow.value;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.path.Coordinates;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Symbol;

/** The definitions in the body of one path, as formulas. */
final class PathDefinitions {
  private final ExpressionPool pool;
  private final String path;
  private final Map<String, FunctionValue> functions;
  private final Consumer<Expr> check;

  PathDefinitions(ExpressionPool pool, String path, Map<String, FunctionValue> functions) {
    this(pool, path, functions, _ -> {});
  }

  private PathDefinitions(
      ExpressionPool pool,
      String path,
      Map<String, FunctionValue> functions,
      Consumer<Expr> check) {
    this.pool = pool;
    this.path = path;
    this.functions = functions;
    this.check = check;
  }

  /** The same ones, whose tables must have an entry for each of the times of {@code range}. */
  PathDefinitions on(TimeRange range, Symbol time) {
    return new PathDefinitions(
        pool, path, functions, formula -> requireEntries(formula, range, time));
  }

  private void requireEntries(Expr formula, TimeRange range, Symbol time) {
    for (Expr node : PostOrder.of(formula)) {
      if (node instanceof Entry entry
          && entry.index().equals(time)
          && range.upper() instanceof Constant last) {
        requireEntries(entry, last.value().intValue());
      }
    }
  }

  private void requireEntries(Entry entry, int last) {
    int count = entry.table().values().size();
    if (count != last + 1) {
      throw new Fault(
          "E0253",
          "%s has %d entries, and the times 0..%d of path %s need %d"
              .formatted(entry.table().name(), count, last, path, last + 1),
          "the entry 0 is the data: `concat([1], cumprod(1 - betas))` has one for each time");
    }
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
            .map(parameter -> argument(parameter.name(), time))
            .toList();
    return new Formula(definition, arguments, call(definition, arguments.toArray(Expr[]::new)));
  }

  private Symbol argument(String name, Symbol time) {
    return name.equals(time.name())
        ? time
        : Coordinates.of(time).state(name).orElseGet(() -> pool.symbol(name));
  }

  /** What the definition says for {@code arguments}. */
  Expr call(String definition, Expr... arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = new FormulaValue(arguments[i]);
    }
    FunctionValue function = functions.get(definition);
    Object result = function.call(Arguments.of(values));
    return at(function.target().getRootNode(), () -> checked("`" + definition + "`", result));
  }

  /**
   * What the definition, a functional of p, integrates.
   *
   * @throws Fault E0286 if it is none
   */
  Expr integrand(String definition) {
    FunctionValue function = functions.get(definition);
    return at(function.target().getRootNode(), () -> integrand(definition, function));
  }

  private Expr integrand(String definition, FunctionValue function) {
    if (function.call(Arguments.of()) instanceof FunctionalValue functional) {
      return functional.integrand();
    }
    throw new Fault(
        "E0286",
        "the `%s` of path %s is no functional of p".formatted(definition, path),
        FunctionalValue.EXAMPLE);
  }

  private Expr checked(String what, Object value) {
    Expr formula = expression(what, value);
    check.accept(formula);
    return formula;
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
