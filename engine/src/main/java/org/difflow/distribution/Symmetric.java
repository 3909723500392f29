package org.difflow.distribution;

/** An isotropic law in one dimension: each side of the centre has half of the radius's law. */
record Symmetric(double centre, Radius radius) implements Univariate {
  @Override
  public double cdf(double x) {
    return x < centre ? radius.tail(centre - x) / 2 : 1 - radius.tail(x - centre) / 2;
  }

  @Override
  public double tail(double x) {
    return x > centre ? radius.tail(x - centre) / 2 : 1 - radius.tail(centre - x) / 2;
  }

  @Override
  public double quantile(double p) {
    return p < 0.5 ? centre - radius.upperQuantile(2 * p) : upperQuantile(1 - p);
  }

  @Override
  public double upperQuantile(double q) {
    return q <= 0.5 ? centre + radius.upperQuantile(2 * q) : quantile(1 - q);
  }
}
