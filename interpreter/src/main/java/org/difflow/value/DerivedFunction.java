package org.difflow.value;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.asymptotic.OneSided;
import org.difflow.symbolic.print.Printer;

/** {@code f'}: the derivative of a function of one argument, found symbolically. */
public final class DerivedFunction extends GuestValue implements Callable {
  private static final Set<Function> CORNERS =
      EnumSet.of(
          Function.ABS,
          Function.SIGN,
          Function.MIN,
          Function.MAX,
          Function.IF_LESS,
          Function.IF_EQUAL);

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
    if (hasCorners(formula)) {
      refuse("it jumps from %s to %s", formula, variable, point);
      refuse("its slope is %s below and %s above", derivative, variable, point);
    }
    return new FormulaValue(derivative.substitute(Map.of(variable, point))).number();
  }

  private static boolean hasCorners(Expr formula) {
    return PostOrder.of(formula).stream()
        .anyMatch(node -> node instanceof Application call && CORNERS.contains(call.function()));
  }

  /** E0441 where the sides of the point differ: a number between them would be wrong on both. */
  private void refuse(String difference, Expr formula, Symbol variable, Expr point) {
    OneSided.of(formula, variable, point)
        .filter(OneSided::differ)
        .ifPresent(
            sides -> {
              String found = difference.formatted(shown(sides.below()), shown(sides.above()));
              throw new Fault(
                  "E0441",
                  "`%s` has no derivative at %s: %s"
                      .formatted(function.name(), shown(point), found));
            });
  }

  private static String shown(Expr value) {
    return Printer.unicode(Simplifier.simplify(value));
  }

  private Expr formula(Symbol variable) {
    return switch (function.call(Arguments.of(new FormulaValue(variable)))) {
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
