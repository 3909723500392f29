package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The members that every isotropic law has. With u = x - mu x0, r = norm(u), the speed w and l =
 * log phi,
 *
 * <pre>
 * velocity = w/r u + mu' x0    score = l_r/r u    divergence = w_r + (d-1) w/r
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

  /** The steps to {@code member}, or nothing if it is none of theirs. */
  Optional<List<Derivation.Step>> derive(Member member) {
    return switch (member) {
      case VELOCITY -> velocity();
      case SCORE -> score();
      case DENSITY -> one("the density of the law", points(law.density(at)));
      case LOG_DENSITY -> one("the log density of the law", points(law.logDensity(at)));
      case DIVERGENCE -> divergence(points(spread()));
      case RADIAL_DIVERGENCE -> divergence(spread());
      case PSI -> one("psi of the law", law.mass(at));
      case TAIL -> one("1 - psi of the law", law.tail(at));
      case PHI -> one("the density of the law", law.density(at));
      case LOG_PHI -> one("the log density of the law", law.logDensity(at));
      case VARPHI -> one("varphi = speed*phi/r", rate().times(law.density(at)));
      case LOG_VARPHI -> logVarphi();
      case SPEED -> one("speed of the law", law.speed(at));
      case RADIAL_SCORE -> one("radial_score = D(logphi, r)", slope());
      default -> Optional.empty();
    };
  }

  private Optional<List<Derivation.Step>> velocity() {
    Expr mu = law.centre(at);
    Expr drift = mu.derivative(at.time()).times(at.data());
    Expr velocity = points(rate()).times(at.centred(mu)).plus(drift);
    return steps("speed/r of the law", rate(), "velocity = speed/r*(x - mu*x0) + mu'*x0", velocity);
  }

  private Optional<List<Derivation.Step>> score() {
    Expr slope = slope().over(at.radius());
    Expr score = points(slope).times(at.centred(law.centre(at)));
    return steps("D(logphi, r)/r", slope, "score = D(logphi, r)/r*(x - mu*x0)", score);
  }

  private Optional<List<Derivation.Step>> divergence(Expr result) {
    return steps(
        "speed of the law", law.speed(at), "divergence = D(speed, r) + (d - 1)*speed/r", result);
  }

  private Optional<List<Derivation.Step>> logVarphi() {
    Expr size = rate().apply(Function.ABS);
    return steps(
        "the log density of the law",
        law.logDensity(at),
        "logvarphi = logphi + log(abs(speed)/r)",
        law.logDensity(at).plus(size.log()));
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
    return at.inPoints(formula, law.centre(at));
  }

  private static Optional<List<Derivation.Step>> one(String rule, Expr result) {
    return Optional.of(List.of(new Derivation.Step(rule, result)));
  }

  private static Optional<List<Derivation.Step>> steps(
      String rule, Expr found, String conclusion, Expr result) {
    return Optional.of(
        List.of(new Derivation.Step(rule, found), new Derivation.Step(conclusion, result)));
  }
}
