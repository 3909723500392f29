package org.difflow.proof;

import java.util.List;

/** Runs of a script from given starts: all grid times and all states. */
record Trajectories(double[] times, List<double[]> rows, int starts) {
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
    return new Trajectories(lines.getFirst(), lines.subList(1, lines.size()), starts.length);
  }

  /** The state of one sample at one time of the grid. */
  double[] state(int sample, int time) {
    return rows.get(time * starts + sample);
  }

  /** The largest deviation from {@code expected} over all times, relative to max(1, |x|). */
  double deviation(int sample, double[][] expected) {
    double largest = 0;
    for (int time = 0; time < expected.length; time++) {
      largest = Math.max(largest, deviation(state(sample, time), expected[time]));
    }
    return largest;
  }

  private static double deviation(double[] actual, double[] expected) {
    double largest = 0;
    for (int k = 0; k < expected.length; k++) {
      double scale = Math.max(1, Math.abs(expected[k]));
      largest = Math.max(largest, Math.abs(actual[k] - expected[k]) / scale);
    }
    return largest;
  }
}
