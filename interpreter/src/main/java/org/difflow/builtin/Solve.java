package org.difflow.builtin;

import com.oracle.truffle.api.TruffleSafepoint;
import org.difflow.equation.Field;
import org.difflow.equation.InitialValue;
import org.difflow.equation.RungeKutta;
import org.difflow.equation.Solution;
import org.difflow.language.DifflowContext;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.SolutionValue;

/**
 * {@code solve(f, x0, t0, t1, method, steps, keep)}: the state at t1 of dx/dt = f(x, t), or with
 * {@code keep = "trajectory"} the states at all times.
 */
final class Solve implements BuiltinFunction {
  static final Runnable CHECKPOINT = () -> TruffleSafepoint.pollHere(null);

  private static final int STEPS = 100;

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    StateShape shape = StateShape.of("x0", arguments[1]);
    InitialValue problem =
        new InitialValue(
            new FieldArgument(context, "f", arguments[0], shape).field(),
            Coerce.vector("x0", arguments[1]),
            Coerce.finite("t0", arguments[2]),
            Coerce.finite("t1", arguments[3]),
            CHECKPOINT);
    RungeKutta method = method(arguments[4]);
    Solution solution = problem.solve(method, steps(arguments[5]));
    return keepsAll(arguments[6])
        ? value(shape, problem.field(), method, solution)
        : shape.value(solution.finish());
  }

  /** A solution at all its times. */
  static SolutionValue value(StateShape shape, Field field, RungeKutta method, Solution solution) {
    return new SolutionValue(
        solution, shape.values(solution.states()), () -> solution.logDensity(field, method));
  }

  /** A method by its name, or by a sampler of that name. */
  static RungeKutta method(Object value) {
    return switch (value) {
      case null -> RungeKutta.RK4;
      case String name -> RungeKutta.named(name);
      case Callable named -> RungeKutta.named(named.name());
      default -> throw Coerce.unfit("method", "the name of a method, such as \"rk4\"", value);
    };
  }

  static int steps(Object value) {
    return value == null ? STEPS : Coerce.count("steps", value);
  }

  private static boolean keepsAll(Object value) {
    return switch (value) {
      case null -> false;
      case String word when word.equals("final") -> false;
      case String word when word.equals("trajectory") -> true;
      default -> throw Coerce.unfit("keep", "\"final\" or \"trajectory\"", value);
    };
  }
}
