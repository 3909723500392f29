package org.difflow.model;

import org.difflow.path.Coefficients;

/**
 * What a field f given from outside says of x = mu*x0 + sigma*eps. The posterior means D of x0 and
 * e of eps follow from x and f, by x = mu*D + sigma*e and by what f is:
 *
 * <pre>
 * VELOCITY  f = mu'*D + sigma'*e     SCORE  f = -e/sigma     DENOISER  f = D     NOISE  f = e
 * </pre>
 *
 * <p>S1-29, S1-43.
 */
public enum Prediction {
  VELOCITY(MarginalMember.VELOCITY),
  SCORE(MarginalMember.SCORE),
  DENOISER(MarginalMember.DENOISER),
  NOISE(MarginalMember.EPS);

  private final MarginalMember member;

  Prediction(MarginalMember member) {
    this.member = member;
  }

  /** The member of a model that it is. */
  MarginalMember member() {
    return member;
  }

  /** Another prediction from this one. */
  Combination of(MarginalMember wanted, Coefficients at) {
    return switch (wanted) {
      case DENOISER -> denoiser(at);
      case EPS -> noise(at);
      case SCORE -> noise(at).times(-1 / at.sigma());
      case VELOCITY -> denoiser(at).times(at.muRate()).plus(noise(at).times(at.sigmaRate()));
      default -> throw new IllegalArgumentException(wanted + " is no prediction");
    };
  }

  private Combination denoiser(Coefficients at) {
    return switch (this) {
      case VELOCITY -> new Combination(-at.sigmaRate(), at.sigma()).times(1 / determinant(at));
      case SCORE -> new Combination(1, at.sigma() * at.sigma()).times(1 / at.mu());
      case DENOISER -> Combination.VALUE;
      case NOISE -> new Combination(1, -at.sigma()).times(1 / at.mu());
    };
  }

  private Combination noise(Coefficients at) {
    return switch (this) {
      case VELOCITY -> new Combination(at.muRate(), -at.mu()).times(1 / determinant(at));
      case SCORE -> new Combination(0, -at.sigma());
      case DENOISER -> new Combination(1, -at.mu()).times(1 / at.sigma());
      case NOISE -> Combination.VALUE;
    };
  }

  /** Of x and f as functions of D and e; 0 at a time at which mu/sigma rests. */
  private static double determinant(Coefficients at) {
    return at.muRate() * at.sigma() - at.sigmaRate() * at.mu();
  }
}
