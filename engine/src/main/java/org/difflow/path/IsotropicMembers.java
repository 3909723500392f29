package org.difflow.path;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The members that every isotropic law has. With u = x - mu x0 - shift, r = norm(u), the speed w
 * and l = log phi,
 *
 * <pre>
 * velocity = w/r u + mu' x0 + shift'    score = l_r/r u    divergence = w_r + (d-1) w/r
 * </pre>
 *
 * <p>and in r and t besides psi, phi and w: varphi = w phi/r (S0-33), whose product with u is the
 * flux.
 */
final class IsotropicMembers {
  private final IsotropicLaw law;
  private final Coordinates at;

  IsotropicMembers(IsotropicLaw law, Coordinates at) {
    this.law = law;
    this.at = at;
  }

  /** The formula of {@code member}, or nothing if it is none of theirs. */
  Optional<Expr> derive(Member member) {
    return switch (member) {
      case VELOCITY -> Optional.of(velocity());
      case SCORE -> Optional.of(score());
      case DENSITY -> Optional.of(points(law.density(at)));
      case LOG_DENSITY -> Optional.of(points(law.logDensity(at)));
      case DIVERGENCE -> Optional.of(points(spread()));
      case RADIAL_DIVERGENCE -> Optional.of(spread());
      case PSI -> Optional.of(law.mass(at));
      case TAIL -> Optional.of(law.tail(at));
      case PHI -> Optional.of(law.density(at));
      case LOG_PHI -> Optional.of(law.logDensity(at));
      case VARPHI -> Optional.of(rate().times(law.density(at)));
      case LOG_VARPHI -> Optional.of(law.logDensity(at).plus(rate().apply(Function.ABS).log()));
      case SPEED -> Optional.of(law.speed(at));
      case RADIAL_SCORE -> Optional.of(slope());
      default -> Optional.empty();
    };
  }

  private Expr velocity() {
    Expr drift = law.centre(at).derivative(at.time()).times(at.data());
    Expr push = law.shift(at).derivative(at.time());
    return points(rate()).times(law.centred(at)).plus(drift).plus(push);
  }

  private Expr score() {
    return points(slope().over(at.radius())).times(law.centred(at));
  }

  /** w/r. */
  private Expr rate() {
    return law.speed(at).over(at.radius());
  }

  /** w_r + (d-1) w/r. */
  private Expr spread() {
    Expr speed = law.speed(at);
    return speed.derivative(at.radius()).plus(at.dimension().minus(1).times(rate()));
  }

  /** l_r. */
  private Expr slope() {
    return law.logShape(at).derivative(at.radius());
  }

  private Expr points(Expr formula) {
    return law.inPoints(formula, at);
  }
}
