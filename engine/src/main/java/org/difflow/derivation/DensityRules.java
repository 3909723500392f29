package org.difflow.derivation;

import java.util.List;
import org.difflow.path.DensityLaw;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;

/** Rules of a law that declares phi, exactly or up to a factor c(t). */
final class DensityRules extends RadialRules {
  private final DensityLaw law;

  DensityRules(Terms terms, DensityLaw law) {
    super(terms);
    this.law = law;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case PHI -> law.exact() ? declared(member) : normalised();
      case PSI -> mass();
      case SPEED -> rule(member, speed(), "only the scale of the radius changes (S0-27)");
      default -> super.of(member);
    };
  }

  /** That phi is proportional to what the law says, and the density of something. */
  private List<Step> normalised() {
    Expr phi = terms.member(Member.PHI);
    Expr slope = law.phi().derivative(radius()).over(law.phi());
    Expr total = terms.integral(shell().times(phi), radius());
    return List.of(
        new Step(terms.rate(phi, radius()), phi.times(slope), "the law, up to a factor"),
        new Step(total, terms.at().number(1), "the mass of a density"));
  }

  private Expr speed() {
    Expr logPhi = terms.member(Member.LOG_PHI);
    Expr slope = terms.rate(logPhi, radius()).times(radius());
    Expr change = terms.rate(terms.rate(logPhi, time()), radius());
    return change.over(terms.rate(slope, radius())).times(radius()).negate();
  }
}
