package org.difflow.value;

import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.asymptotic.OneSided;
import org.difflow.symbolic.print.Printer;

/** {@code f'}: the derivative of a function of one argument, found symbolically. */
public final class DerivedFunction extends GuestValue implements Callable {
  private final Callable function;
  private final ExpressionPool pool;

  public DerivedFunction(Callable function, ExpressionPool pool) {
    this.function = function;
    this.pool = pool;
  }

  @Override
  public Object call(Arguments arguments) {
    if (arguments.positional().size() != 1 || arguments.count() != 1) {
      throw new Fault(
          "E0409",
          "`" + name() + "` takes one argument: a prime derives functions of one argument");
    }
    return at(arguments.positional().getFirst());
  }

  private Object at(Object argument) {
    Symbol variable = pool.symbol("u'");
    Expr formula = formula(variable);
    Expr derivative = formula.derivative(variable);
    if (argument instanceof FormulaValue f) {
      return new FormulaValue(derivative.substitute(Map.of(variable, f.expression())));
    }
    Expr point = pool.decimal(Coerce.number(name(), argument));
    Expr beside = formula.substitute(Map.of(variable, point));
    if (hasCorners(formula)) {
      beside = sides("it jumps from %s to %s", formula, variable, point).orElse(beside);
      sides("its slope is %s below and %s above", derivative, variable, point);
    }
    refuse("it is %s there and %s beside it", new OneSided(formula(point), beside), point);
    return new FormulaValue(derivative.substitute(Map.of(variable, point))).number();
  }

  private static boolean hasCorners(Expr formula) {
    return PostOrder.of(formula).stream()
        .anyMatch(node -> node instanceof Application call && call.function().bends());
  }

  /** To what a formula tends from both sides, if that is known. */
  private Optional<Expr> sides(String difference, Expr formula, Symbol variable, Expr point) {
    Optional<OneSided> sides = OneSided.of(formula, variable, point);
    sides.ifPresent(found -> refuse(difference, found, point));
    return sides.map(OneSided::above);
  }

  /** E0441 where the two differ: a number between them would be wrong on both sides. */
  private void refuse(String difference, OneSided found, Expr point) {
    if (found.differ()) {
      throw new Fault(
          "E0441",
          "`%s` has no derivative at %s: %s"
              .formatted(
                  function.name(),
                  shown(point),
                  difference.formatted(shown(found.below()), shown(found.above()))));
    }
  }

  private static String shown(Expr value) {
    return Printer.unicode(Simplifier.simplify(value));
  }

  private Expr formula(Expr argument) {
    return switch (function.call(Arguments.of(new FormulaValue(argument)))) {
      case FormulaValue formula -> formula.expression();
      case Double number -> pool.decimal(number);
      case Object other ->
          throw new Fault(
              "E0409",
              "`" + function.name() + "` gives " + Kind.of(other) + ", which has no derivative");
    };
  }

  @Override
  public String name() {
    return function.name() + "'";
  }

  @Override
  public String kind() {
    return "a function";
  }

  @Override
  public String display(Display display) {
    return "function " + name();
  }
}
