package org.difflow.distribution;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.difflow.kernel.Elementary;

/**
 * The radius of N(centre, std^2 I) in R^d: psi = P(d/2, r^2/(2*std^2)), the lower regularised
 * incomplete gamma function (S0-69). The constant is that in front of exp(-r^2/(2*std^2)).
 */
record NormalRadius(double std, int d) implements Radius {

  private double exponent(double r) {
    double z = r / std;
    return z * z / 2;
  }

  @Override
  public double cdf(double r) {
    return RegularizedGamma.P.value(d / 2.0, exponent(r));
  }

  @Override
  public double tail(double r) {
    return RegularizedGamma.Q.value(d / 2.0, exponent(r));
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
