package org.difflow.derivation;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.path.PoissonLaw;
import org.difflow.symbolic.Expr;

/** Rules of the law whose field is isotropic in all d + 1 dimensions of time and space. */
final class PoissonRules extends RadialRules {
  private final PoissonLaw law;

  PoissonRules(Terms terms, PoissonLaw law) {
    super(terms);
    this.law = law;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case PHI -> rule(member, law.density(terms.at()), "time part of the kernel (S0-10, S0-52)");
      case PSI -> mass();
      case SPEED -> rule(member, speed(), "the kernel points away from the data point (S0-10)");
      default -> super.of(member);
    };
  }

  /** T'/T r. */
  private Expr speed() {
    return terms.rate(law.elapsed(), time()).over(law.elapsed()).times(radius());
  }
}
