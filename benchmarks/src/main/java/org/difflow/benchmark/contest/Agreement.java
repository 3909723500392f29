package org.difflow.benchmark.contest;

import org.difflow.data.Matrix;

/** Whether samples are those of a reference, as far as they can be; and how far they are away. */
record Agreement(String text, boolean good) {
  private static final double LARGEST_DIFFERENCE = 1e-6;

  /**
   * A right program passes this with probability 4e-8 for each of five moments, so that a contest
   * of five systems is refused once in a million.
   */
  private static final double LARGEST_DEVIATION = 5.5;

  /** Number by number. */
  static Agreement ofSamples(Matrix reference, Matrix samples) {
    double most = 0;
    for (int i = 0; i < reference.values().length; i++) {
      most = Math.max(most, Math.abs(reference.values()[i] - samples.values()[i]));
    }
    return new Agreement("%.1e".formatted(most), most <= LARGEST_DIFFERENCE);
  }

  /** By the moments of first and second order, in standard errors of their difference. */
  static Agreement ofLaws(Matrix reference, Matrix samples) {
    double most = 0;
    for (int i = 0; i < reference.columns(); i++) {
      most = Math.max(most, deviation(reference, samples, i, -1));
      for (int j = 0; j <= i; j++) {
        most = Math.max(most, deviation(reference, samples, i, j));
      }
    }
    return new Agreement("%.1f s.e.".formatted(most), most <= LARGEST_DEVIATION);
  }

  private static double deviation(Matrix reference, Matrix samples, int i, int j) {
    Moment first = Moment.of(reference, i, j);
    Moment second = Moment.of(samples, i, j);
    return Math.abs(first.mean - second.mean) / Math.hypot(first.error, second.error);
  }

  /** The mean of coordinate i, times coordinate j if that is not negative, and its error. */
  private record Moment(double mean, double error) {
    static Moment of(Matrix samples, int i, int j) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < samples.rows(); row++) {
        double value = samples.get(row, i) * (j < 0 ? 1 : samples.get(row, j));
        sum += value;
        squares += value * value;
      }
      double mean = sum / samples.rows();
      double variance = squares / samples.rows() - mean * mean;
      return new Moment(mean, Math.sqrt(variance / samples.rows()));
    }
  }
}
