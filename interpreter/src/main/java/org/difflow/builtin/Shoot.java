package org.difflow.builtin;

import java.util.function.BinaryOperator;
import org.difflow.equation.Field;
import org.difflow.equation.RungeKutta;
import org.difflow.equation.Shooting;
import org.difflow.language.DifflowContext;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;

/**
 * {@code shoot(f, guess, t0, t1, conditions, method, steps)}: the solution of dx/dt = f(x, t) that
 * meets conditions at both ends.
 */
final class Shoot implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    StateShape shape = StateShape.of("guess", arguments[1]);
    Field field = new FieldArgument(context, "f", arguments[0], shape).field();
    RungeKutta method = Solve.method(arguments[5]);
    Shooting problem =
        new Shooting(
            field,
            conditions(arguments[4], shape),
            Coerce.vector("guess", arguments[1]),
            Coerce.finite("t0", arguments[2]),
            Coerce.finite("t1", arguments[3]),
            Solve.CHECKPOINT);
    return Solve.value(shape, field, method, problem.solve(method, Solve.steps(arguments[6])));
  }

  private static BinaryOperator<double[]> conditions(Object given, StateShape shape) {
    if (!(given instanceof Callable function)) {
      throw Coerce.unfit("conditions", "a function of the states at both ends", given);
    }
    return (start, finish) ->
        requireOneEach(function.call(Arguments.of(shape.value(start), shape.value(finish))), shape);
  }

  private static double[] requireOneEach(Object value, StateShape shape) {
    double[] numbers = Coerce.vector("conditions", value);
    if (numbers.length == shape.dimension()) {
      return numbers;
    }
    throw Coerce.unfit(
        "conditions",
        "a function that gives %d numbers, as many as a state has".formatted(shape.dimension()),
        value);
  }
}
