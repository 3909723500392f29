package org.difflow.distribution;

/** A law on the line by its cumulative distribution. */
public interface Univariate {
  /** P(X <= x). */
  double cdf(double x);

  /** The smallest x with cdf(x) >= p; p is between 0 and 1, and the ends may be infinite. */
  double quantile(double p);
}
