package org.difflow.path;

/**
 * A Gaussian law at one time, as a step of a sampler needs it. At a singular end the derivatives
 * and {@code squaredDiffusion} may not be finite; whoever uses one looks.
 *
 * @param shift what the centre mu x0 + shift has besides x0
 * @param muRate mu'
 * @param shiftRate shift'
 * @param sigmaRate sigma'
 * @param squaredDiffusion g^2, negative where no SDE exists
 */
public record Coefficients(
    double mu,
    double shift,
    double sigma,
    double muRate,
    double shiftRate,
    double sigmaRate,
    double squaredDiffusion) {

  /** Without derivatives in time, which whole times do not have: they are nan. */
  static Coefficients without(double mu, double shift, double sigma) {
    return new Coefficients(mu, shift, sigma, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }
}
