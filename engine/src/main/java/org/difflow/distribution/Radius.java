package org.difflow.distribution;

/**
 * The law of r = |x - centre| of an isotropic law in R^d, whose density at x is a function of r
 * alone. All isotropic laws, and the priors of radial paths, are drawn, measured and inverted
 * through it.
 */
public interface Radius {
  /** psi(r) = P(|x - centre| <= r). */
  double cdf(double r);

  /** 1 - psi(r) without cancellation. */
  double tail(double r);

  /** log phi(r), the logarithm of the density in R^d at the distance r. */
  double logdensity(double r);

  /** The derivative of {@link #logdensity} in r. */
  double slope(double r);

  /** The logarithm of the constant in front of the density; what it multiplies is up to the law. */
  double logConstant();

  /** E[r^2], infinite where the integral does not converge. */
  default double meanSquare() {
    return RadialMoment.of(this, 2);
  }

  /** Whether E[r] is finite. */
  default boolean hasMean() {
    return Double.isFinite(RadialMoment.of(this, 1));
  }

  /** The r with psi(r) = p, right to the last bits also where p is small. */
  default double quantile(double p) {
    return Inversion.radius(this, p, 1 - p);
  }

  /** The r with 1 - psi(r) = q, right to the last bits also where q is small. */
  default double upperQuantile(double q) {
    return Inversion.radius(this, 1 - q, q);
  }
}
