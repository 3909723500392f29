package org.difflow.equation;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * dx/dt = f(x, t), x(t0) = x0 (S0-01, S0-53), in equal steps; t1 may lie before t0.
 *
 * @param checkpoint runs with every step; it throws when the work must stop
 */
public record InitialValue(Field field, double[] x0, double t0, double t1, Runnable checkpoint) {

  /**
   * The solution by {@code method} in {@code steps} steps.
   *
   * @throws Fault E0750 where a state is not finite; E0752 if the equations of an implicit step are
   *     not solved
   */
  public Solution solve(RungeKutta method, int steps) {
    Step step = Step.of(method, field);
    double h = (t1 - t0) / steps;
    double[] times = new double[steps + 1];
    Arrays.setAll(times, n -> n == steps ? t1 : t0 + n * h);
    Matrix states = Matrix.zeros(steps + 1, x0.length);
    double[] x = x0;
    put(x, states, 0);
    for (int n = 0; n < steps; n++) {
      checkpoint.run();
      x = requireFinite(next(step, method, x, times, n), x, times[n]);
      put(x, states, n + 1);
    }
    return new Solution(times, states);
  }

  private static void put(double[] x, Matrix states, int row) {
    System.arraycopy(x, 0, states.values(), row * x.length, x.length);
  }

  private static double[] next(Step step, RungeKutta method, double[] x, double[] times, int n) {
    double h = times[n + 1] - times[n];
    return step.from(x, times[n], h)
        .orElseThrow(
            () ->
                new Fault(
                    "E0752",
                    "`%s` finds no solution of step %d of %d, from t = %s to %s"
                        .formatted(
                            method.symbol(),
                            n + 1,
                            times.length - 1,
                            Decimals.significant(times[n], 6),
                            Decimals.significant(times[n + 1], 6)),
                    "take more steps"));
  }

  private static double[] requireFinite(double[] next, double[] x, double t) {
    if (Arrays.stream(next).allMatch(Double::isFinite)) {
      return next;
    }
    throw new Fault(
        "E0750",
        "the solution is not finite after t = %s, where x = %s"
            .formatted(Decimals.significant(t, 6), Decimals.significant(x, 6)),
        "the field may have no value there, or the steps may be too long for the method");
  }
}
