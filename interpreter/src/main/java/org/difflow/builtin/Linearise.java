package org.difflow.builtin;

import org.difflow.equation.Field;
import org.difflow.equation.InitialValue;
import org.difflow.equation.Linearisation;
import org.difflow.equation.LyapunovExponents;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.LinearisationValue;

/** What becomes of small displacements in a field. */
final class Linearise {
  private static final int STEPS = 1000;

  private Linearise() {}

  /** {@code linearise(f, x, t)}. */
  static Object at(DifflowContext context, Object[] arguments) {
    StateShape shape = StateShape.of("x", arguments[1]);
    Field field = new FieldArgument(context, "f", arguments[0], shape).at(arguments[2]);
    double t = arguments[2] == null ? 0 : Coerce.finite("t", arguments[2]);
    return new LinearisationValue(Linearisation.of(field, Coerce.vector("x", arguments[1]), t));
  }

  /** {@code lyapunov_exponents(f, x0, t0, t1, method, steps)}. */
  static Object exponents(DifflowContext context, Object[] arguments) {
    StateShape shape = StateShape.of("x0", arguments[1]);
    InitialValue problem =
        new InitialValue(
            new FieldArgument(context, "f", arguments[0], shape).field(),
            Coerce.vector("x0", arguments[1]),
            Coerce.finite("t0", arguments[2]),
            Coerce.finite("t1", arguments[3]),
            Solve.CHECKPOINT);
    int steps = arguments[5] == null ? STEPS : Coerce.count("steps", arguments[5]);
    return ArrayValue.vector(LyapunovExponents.of(problem, Solve.method(arguments[4]), steps));
  }
}
