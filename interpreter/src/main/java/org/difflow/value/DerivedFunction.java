package org.difflow.value;

import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

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
    Expr derivative = formula(variable).derivative(variable);
    Expr at =
        argument instanceof FormulaValue f
            ? f.expression()
            : pool.decimal(Coerce.number(name(), argument));
    FormulaValue result = new FormulaValue(derivative.substitute(Map.of(variable, at)));
    return argument instanceof FormulaValue ? result : (Object) result.number();
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
