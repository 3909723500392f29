package org.difflow.path;

import java.util.Optional;
import org.difflow.symbolic.Expr;

/**
 * The members that only Gaussian laws have. With sign = +1 where noise grows with t, else -1,
 *
 * <pre>
 * drift = mu'/mu (x - shift) + shift'    diffusion^2 = sign ((sigma^2)' - 2 mu'/mu sigma^2)    snr = mu^2/sigma^2
 * </pre>
 *
 * <p>so that velocity = drift - sign diffusion^2/2 score (S1-02, S1-70; golden group 02). Where the
 * signal grows against the noise, diffusion^2 is negative and there is no SDE.
 */
final class GaussianMembers {
  private final GaussianLaw law;
  private final int noisingSign;
  private final Coordinates at;

  GaussianMembers(GaussianLaw law, int noisingSign, Coordinates at) {
    this.law = law;
    this.noisingSign = noisingSign;
    this.at = at;
  }

  /** The formula of {@code member}, or nothing if it is none of theirs. */
  Optional<Expr> derive(Member member) {
    return switch (member) {
      case MU -> Optional.of(law.mu());
      case SHIFT -> Optional.of(law.shift());
      case SIGMA -> Optional.of(law.sigma());
      case DRIFT -> Optional.of(drift());
      case DIFFUSION -> Optional.of(squaredDiffusion().sqrt());
      case SNR -> Optional.of(snr());
      case LOG_SNR -> Optional.of(snr().log());
      default -> Optional.empty();
    };
  }

  private Expr drift() {
    Expr pull = contraction().times(at.point().minus(law.shift()));
    return pull.plus(law.shift().derivative(at.time()));
  }

  /** diffusion^2, of either sign. */
  Expr squaredDiffusion() {
    Expr variance = law.sigma().square();
    Expr growth = variance.derivative(at.time());
    return growth.minus(contraction().times(2).times(variance)).times(noisingSign);
  }

  /** mu'/mu. */
  private Expr contraction() {
    return law.mu().derivative(at.time()).over(law.mu());
  }

  private Expr snr() {
    return law.mu().square().over(law.sigma().square());
  }
}
