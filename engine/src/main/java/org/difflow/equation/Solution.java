package org.difflow.equation;

import java.util.Arrays;
import org.difflow.data.Matrix;

/**
 * The states at equally spaced times.
 *
 * @param times from the start to the end
 * @param states one row for each time
 */
public record Solution(double[] times, Matrix states) {
  /** The state at the last time. */
  public double[] finish() {
    return states.row(states.rows() - 1);
  }

  /**
   * log p(t, x(t)) - log p(t0, x0) at each time for a density p that the field carries along, the
   * integral of -div f (S0-63 to S0-65), by the same method.
   */
  public double[] logDensity(Field field, RungeKutta method) {
    double[] start = Arrays.copyOf(states.row(0), states.columns() + 1);
    Field carried = new CarriedDensity(field);
    double t1 = times[times.length - 1];
    Solution both =
        new InitialValue(carried, start, times[0], t1, () -> {}).solve(method, times.length - 1);
    return both.states.transposed().row(states.columns());
  }
}
