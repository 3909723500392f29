package org.difflow.distribution;

/** A law on the line by its cumulative distribution. */
public interface Univariate {
  /** P(X <= x). */
  double cdf(double x);

  /** P(X > x), without cancellation where the law can tell it. */
  default double tail(double x) {
    return 1 - cdf(x);
  }

  /** The smallest x with cdf(x) >= p; p is between 0 and 1, and the ends may be infinite. */
  double quantile(double p);

  /** The x with tail(x) = q, to which the same holds. */
  default double upperQuantile(double q) {
    return quantile(1 - q);
  }
}
