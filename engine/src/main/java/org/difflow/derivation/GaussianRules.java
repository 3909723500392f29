package org.difflow.derivation;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/** Rules of x = mu(t) x0 + sigma(t) eps; what is not here is one of the radius. */
class GaussianRules extends RadialRules {
  final int noisingSign;

  GaussianRules(Terms terms, int noisingSign) {
    super(terms);
    this.noisingSign = noisingSign;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case MU, SIGMA -> declared(member);
      case VELOCITY -> rule(member, velocity(), "x moves while its noise is held (S0-60)");
      case SPEED -> rule(member, speed(), "noise grows with its deviation (S0-60)");
      case PSI -> rule(member, mass(Function.GAMMA_P), "mass of a normal law in a ball (S0-69)");
      case TAIL -> rule(member, mass(Function.GAMMA_Q), "mass outside of the ball (S0-69)");
      case PHI -> rule(member, density(), "density of a normal law (S1-74)");
      case DRIFT -> rule(member, contraction().times(point()), "the mean of x follows (S1-02)");
      case DIFFUSION -> rule(member, diffusion(), "and its variance (S1-02)");
      case SNR -> rule(member, mu().square().over(sigma().square()), "signal over noise");
      case LOG_SNR -> rule(member, terms.member(Member.SNR).log(), "logarithm");
      default -> super.of(member);
    };
  }

  final Expr mu() {
    return terms.member(Member.MU);
  }

  final Expr sigma() {
    return terms.member(Member.SIGMA);
  }

  @Override
  Expr fromCentre() {
    return point().minus(mu().times(terms.at().data()));
  }

  private Expr velocity() {
    Expr carried = rate(Member.MU, time()).times(terms.at().data());
    return carried.plus(spreading().times(fromCentre()));
  }

  private Expr speed() {
    return spreading().times(radius());
  }

  /** sigma'/sigma. */
  private Expr spreading() {
    return rate(Member.SIGMA, time()).over(sigma());
  }

  /** mu'/mu. */
  private Expr contraction() {
    return rate(Member.MU, time()).over(mu());
  }

  private Expr mass(Function side) {
    return terms.at().pool().apply(side, terms.at().halfDimension(), exponent());
  }

  private Expr density() {
    Expr volume = terms.at().pool().pi().times(2).times(sigma().square());
    return volume.power(terms.at().halfDimension().negate()).times(exponent().negate().exp());
  }

  private Expr exponent() {
    return radius().square().over(sigma().square().times(2));
  }

  private Expr diffusion() {
    Expr variance = sigma().square();
    Expr kept = contraction().times(2).times(variance);
    return terms.rate(variance, time()).minus(kept).times(noisingSign).sqrt();
  }
}
