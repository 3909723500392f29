package org.difflow.information;

import java.util.stream.DoubleStream;

/**
 * A number, and what is known of its error.
 *
 * @param draws how many draws it is the mean of, 0 if it is none
 */
public record Estimate(double value, double standardError, int draws) {

  static Estimate exact(double value) {
    return new Estimate(value, 0, 0);
  }

  static final Estimate INFINITE = exact(Double.POSITIVE_INFINITY);

  /** The mean of independent numbers, with sqrt(variance/n) as its standard error. */
  static Estimate mean(double[] values) {
    int n = values.length;
    double mean = DoubleStream.of(values).sum() / n;
    double squares = DoubleStream.of(values).map(a -> (a - mean) * (a - mean)).sum();
    return new Estimate(mean, Math.sqrt(squares / n / (n - 1)), n);
  }

  /** What two independent estimates make together, one of them {@code weight} times. */
  Estimate plus(double weight, Estimate other) {
    return new Estimate(
        value + weight * other.value,
        Math.hypot(standardError, weight * other.standardError),
        draws + other.draws);
  }

  public boolean isExact() {
    return draws == 0;
  }
}
