package org.difflow.builtin;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.difflow.equation.Field;
import org.difflow.equation.FormulaField;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;
import org.difflow.value.ListValue;

/**
 * A field f(x, t) as a script gives it: a formula in x and t, or a function of x and t, or of x
 * alone. Where the function also takes formulas, the field is known as formulas, and its
 * derivatives are exact.
 *
 * @param shape what a state looks like to the function
 */
record FieldArgument(DifflowContext context, String parameter, Object value, StateShape shape) {

  Field field() {
    return switch (value) {
      case FormulaValue formula -> ofFormula(formula.expression());
      case Callable function ->
          formulas(function).<Field>map(f -> f).orElseGet(() -> ofFunction(function));
      default -> throw Coerce.unfit(parameter, "a function of x and t", value);
    };
  }

  /**
   * The field at a time, or at some times, as given by an argument `t`.
   *
   * @throws Fault E0588 if the field depends on a time and none is given
   */
  Field at(Object time) {
    Field field = field();
    boolean needed =
        switch (field) {
          case FormulaField formulas -> formulas.dependsOnTime();
          default -> value instanceof Callable function && ScriptField.takesTime(function);
        };
    if (needed && time == null) {
      throw new Fault(
          "E0588",
          "the field depends on t, and no time is given",
          "add t = 0.5, or whichever time is meant");
    }
    return field;
  }

  private Field ofFunction(Callable function) {
    return new ScriptField(parameter, function, shape);
  }

  private FormulaField ofFormula(Expr formula) {
    Symbol x = named(formula, "x");
    Symbol t = named(formula, "t");
    if (!shape.number() || formula.isVector() || !Set.of(x, t).containsAll(formula.symbols())) {
      throw new Fault(
          "E0753",
          "`%s` as a formula is a number in the numbers x and t alone".formatted(parameter),
          "write a function: (x, t) => ...");
    }
    return new FormulaField(List.of(x), t, List.of(formula));
  }

  private static Symbol named(Expr formula, String name) {
    return formula.symbols().stream()
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .orElseGet(() -> formula.pool().symbol(name));
  }

  /** What the function makes of symbols, if it takes them and gives formulas in them alone. */
  private Optional<FormulaField> formulas(Callable function) {
    ExpressionPool pool = context.pool();
    List<Symbol> x =
        IntStream.range(0, shape.dimension())
            .mapToObj(i -> pool.symbol("x" + i, Sort.BOUND, Domain.REAL))
            .toList();
    Symbol t = pool.symbol("t", Sort.BOUND, Domain.REAL);
    try {
      Object result = ScriptField.call(function, state(x), new FormulaValue(t));
      return components(result).filter(all -> isIn(all, x, t)).map(f -> new FormulaField(x, t, f));
    } catch (Fault noFormulas) {
      return Optional.empty();
    } catch (AbstractTruffleException failure) {
      return none(failure);
    }
  }

  /** The function is for numbers only; but an interrupt ends the script. */
  private static Optional<FormulaField> none(AbstractTruffleException failure) {
    try {
      if (InteropLibrary.getUncached().getExceptionType(failure) == ExceptionType.RUNTIME_ERROR) {
        return Optional.empty();
      }
    } catch (UnsupportedMessageException noType) {
      throw new IllegalStateException(noType);
    }
    throw failure;
  }

  private Object state(List<Symbol> x) {
    List<FormulaValue> values = x.stream().map(FormulaValue::new).toList();
    return shape.number() ? values.getFirst() : new ListValue(values);
  }

  private static boolean isIn(List<Expr> formulas, List<Symbol> x, Symbol t) {
    Set<Symbol> known = new HashSet<>(x);
    known.add(t);
    return formulas.stream().allMatch(f -> !f.isVector() && known.containsAll(f.symbols()));
  }

  private Optional<List<Expr>> components(Object result) {
    List<Object> values =
        result instanceof ListValue list && !shape.number() ? list.elements() : List.of(result);
    List<Expr> formulas = new ArrayList<>();
    for (Object one : values) {
      if (!(one instanceof FormulaValue) && !(one instanceof Double)) {
        return Optional.empty();
      }
      formulas.add(Formulas.formula(context, parameter, one));
    }
    return Optional.of(formulas).filter(all -> all.size() == shape.dimension());
  }
}
