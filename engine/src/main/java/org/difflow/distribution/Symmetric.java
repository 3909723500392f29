package org.difflow.distribution;

/** An isotropic law in one dimension: each side of the centre has half of the radius's law. */
record Symmetric(double centre, Radius radius) implements Univariate {
  @Override
  public double cdf(double x) {
    return x < centre ? radius.tail(centre - x) / 2 : 1 - radius.tail(x - centre) / 2;
  }

  @Override
  public double quantile(double p) {
    return p < 0.5
        ? centre - radius.upperQuantile(2 * p)
        : centre + radius.upperQuantile(2 * (1 - p));
  }
}
