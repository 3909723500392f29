package org.difflow.model;

import org.difflow.path.Coefficients;

/**
 * A member of a Gaussian model as {@code ofData*E[x0 | x] + ofNoise*E[eps | x] + constant}: with D
 * and e for the means
 *
 * <pre>
 * velocity = mu'*D + sigma'*e + shift'      score = -e/sigma      denoiser = D      eps = e
 * </pre>
 */
record Combination(double ofData, double ofNoise, double constant) {
  /** Whether a member is one, as all vectors are. */
  static boolean makes(MarginalMember member) {
    return switch (member) {
      case VELOCITY, SCORE, DENOISER, EPS -> true;
      case DENSITY, LOGDENSITY, DIVERGENCE, WEIGHTS -> false;
    };
  }

  /** One of the members that are vectors, at one time. */
  static Combination of(MarginalMember member, Coefficients at) {
    return switch (member) {
      case VELOCITY -> new Combination(at.muRate(), at.sigmaRate(), at.shiftRate());
      case SCORE -> new Combination(0, -1 / at.sigma(), 0);
      case DENOISER -> new Combination(1, 0, 0);
      case EPS -> new Combination(0, 1, 0);
      case DENSITY, LOGDENSITY, DIVERGENCE, WEIGHTS ->
          throw new IllegalArgumentException(member + " is no vector");
    };
  }

  double of(double data, double noise) {
    return Math.fma(ofData, data, Math.fma(ofNoise, noise, constant));
  }
}
