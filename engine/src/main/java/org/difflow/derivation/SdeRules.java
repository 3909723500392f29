package org.difflow.derivation;

import java.util.List;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;

/** Rules of dx = drift dt + diffusion dw with a drift that is linear in x, a Gaussian law. */
final class SdeRules extends GaussianRules {

  SdeRules(Terms terms, int noisingSign) {
    super(terms, noisingSign);
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case DRIFT, DIFFUSION -> declared(member);
      case MU -> mean();
      case SIGMA -> deviation();
      default -> super.of(member);
    };
  }

  /** mu' x = drift(x) mu, which for a drift a x is mu' = a mu. */
  private List<Step> mean() {
    Expr change = rate(Member.MU, time()).times(point());
    Expr carried = terms.member(Member.DRIFT).times(mu());
    return List.of(
        new Step(change, carried, "the mean follows the drift (S1-02)"),
        new Step(atData(Member.MU), terms.at().number(1), "x is the data point there"));
  }

  /** (sigma^2)' x = 2 drift(x) sigma^2 + g^2 x, with -g^2 where noise falls with t. */
  private List<Step> deviation() {
    Expr variance = sigma().square();
    Expr change = terms.rate(variance, time()).times(point());
    Expr carried = terms.member(Member.DRIFT).times(2).times(variance);
    Expr noise = terms.member(Member.DIFFUSION).square().times(noisingSign).times(point());
    return List.of(
        new Step(change, carried.plus(noise), "the variance follows drift and noise (S1-02)"),
        new Step(atData(Member.SIGMA), terms.at().number(0), "x is the data point there"));
  }

  private Expr atData(Member member) {
    return terms.member(member, terms.path().range().at(End.DATA));
  }
}
