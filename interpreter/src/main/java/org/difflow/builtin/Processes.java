package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.langevin.OrnsteinUhlenbeck;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.ListValue;
import org.difflow.value.ProcessValue;

/** Stochastic equations with known laws. */
final class Processes {
  private Processes() {}

  /** {@code ornstein_uhlenbeck(k, m, D)}. */
  static Object ornsteinUhlenbeck(DifflowContext context, Object[] arguments) {
    Matrix rest =
        arguments[1] == null
            ? Matrix.scalar(0)
            : Matrix.rowVector(Coerce.vector("m", arguments[1]));
    return new ProcessValue(
        OrnsteinUhlenbeck.of(square(arguments[0]), rest, diffusion(arguments[2])));
  }

  private static Matrix square(Object k) {
    return k instanceof ArrayValue || k instanceof ListValue
        ? Coerce.points("k", k)
        : Matrix.scalar(Coerce.number("k", k));
  }

  private static double diffusion(Object given) {
    double diffusion = given == null ? 1 : Coerce.finite("D", given);
    if (diffusion > 0) {
      return diffusion;
    }
    throw Coerce.unfit("D", "a positive number", given);
  }
}
