package org.difflow.distribution;

import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;

/**
 * The radius of N(centre, std^2 I) in R^d: psi = P(d/2, r^2/(2*std^2)), the lower regularised
 * incomplete gamma function (S0-69). The constant is that in front of exp(-r^2/(2*std^2)).
 */
record NormalRadius(double std, int d) implements Radius {
  /** Below it squares of distances are near the least doubles. */
  private static final double LEAST = 1e-290;

  private double exponent(double r) {
    double z = r / std;
    return z * z / 2;
  }

  @Override
  public double cdf(double r) {
    double exponent = exponent(r);
    return exponent < LEAST ? leading(r) : Special.gammaP(d / 2.0, exponent);
  }

  /** P(a, x) = x^a/gamma(a + 1) for small x, also where x is no double. */
  private double leading(double r) {
    double logExponent = 2 * (Elementary.log(r) - Elementary.log(std)) - Elementary.log(2);
    double half = d / 2.0;
    return Elementary.exp(half * logExponent - Special.loggamma(half + 1));
  }

  @Override
  public double tail(double r) {
    return Special.gammaQ(d / 2.0, exponent(r));
  }

  @Override
  public double logdensity(double r) {
    return logConstant() - exponent(r);
  }

  @Override
  public double slope(double r) {
    return -(r / std) / std;
  }

  @Override
  public double logConstant() {
    return -d * (Normal.LOG_TWO_PI / 2 + Elementary.log(std));
  }

  @Override
  public double meanSquare() {
    return d * std * std;
  }

  @Override
  public boolean hasMean() {
    return true;
  }
}
