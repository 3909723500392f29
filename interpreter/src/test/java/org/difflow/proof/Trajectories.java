package org.difflow.proof;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Runs of a script from given starts.
 *
 * @param times all times of the grid
 * @param rows all states: at each time one per start
 */
record Trajectories(double[][] starts, double[] times, List<double[]> rows) {
  /**
   * Runs {@code sampler} on the model {@code P on data} that {@code declarations} make possible.
   */
  static Trajectories of(String declarations, String data, String sampler, double[][] starts) {
    List<double[]> lines =
        Printed.by(
            declarations
                + """
                let s = sample(P on %s, with = %s, start = %s, keep = "trajectory")
                print(s.times)
                for states in s.trajectory { for state in states { print(state) } }
                """
                    .formatted(data, sampler, Printed.matrix(starts)));
    return new Trajectories(starts, lines.getFirst(), lines.subList(1, lines.size()));
  }

  /** The largest deviation from {@code method}, over all times, relative to max(1, |x|). */
  double deviation(Method method, EmpiricalField field) {
    return deviation(start -> method.trajectory(field, start, times));
  }

  /** The largest deviation from what {@code expected} makes of each start, one state per time. */
  double deviation(Function<double[], double[][]> expected) {
    double largest = 0;
    for (int sample = 0; sample < starts.length; sample++) {
      double[][] states = expected.apply(starts[sample]);
      for (int time = 0; time < times.length; time++) {
        double[] actual = rows.get(time * starts.length + sample);
        largest = Math.max(largest, deviation(actual, states[time]));
      }
    }
    return largest;
  }

  private static double deviation(double[] actual, double[] expected) {
    double largest = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
    for (int k = 0; k < expected.length; k++) {
      double scale = Math.max(1, Math.abs(expected[k]));
      largest = Math.max(largest, Math.abs(actual[k] - expected[k]) / scale);
    }
    return largest;
  }

  @Override
  public String toString() {
    return "trajectories at " + Arrays.toString(times);
  }
}
