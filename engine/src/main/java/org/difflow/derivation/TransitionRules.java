package org.difflow.derivation;

import java.util.List;
import org.difflow.path.Formula;
import org.difflow.path.GaussianTransition;
import org.difflow.path.Member;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/**
 * What lies between a time t and a less noisy time s of a Gaussian path: moments of x_t, x_s and x0
 * that agree.
 */
final class TransitionRules {
  private final Terms terms;
  private final Symbol s;
  private final Symbol t;

  TransitionRules(Terms terms) {
    this.terms = terms;
    this.t = terms.at().time();
    this.s = terms.at().pool().symbol(t.name().equals("s") ? "t" : "s", Sort.SCALAR, t.domain());
  }

  /** The parts of {@code member} in turn. */
  List<Finding> of(Member member) {
    return switch (member) {
      case TRANSITION -> transition();
      case POSTERIOR -> posterior();
      default -> ddim();
    };
  }

  private List<Finding> transition() {
    Expr kept = part(Member.TRANSITION, "coef_x");
    Expr added = part(Member.TRANSITION, "variance");
    Expr carried = kept.times(sigma(s)).square();
    return List.of(
        finding(kept, mu(t).over(mu(s)), "what is left of the mean (S1-37)"),
        finding(added, sigma(t).square().minus(carried), "the variances agree (S1-37)"));
  }

  private List<Finding> posterior() {
    Expr share = part(Member.POSTERIOR, "coef_x");
    Expr variance = part(Member.POSTERIOR, "variance");
    Expr covariance = mu(t).over(mu(s)).times(sigma(s).square());
    Expr known = share.square().times(sigma(t).square());
    return List.of(
        finding(share, covariance.over(sigma(t).square()), "covariance over variance (S1-55)"),
        finding(
            part(Member.POSTERIOR, "coef_x0"),
            mu(s).minus(share.times(mu(t))),
            "the means agree (S1-55)"),
        finding(variance, sigma(s).square().minus(known), "the variances agree (S1-55)"));
  }

  private List<Finding> ddim() {
    Expr back = part(Member.DDIM, "coef_x");
    Expr noise = part(Member.DDIM, "sigma");
    Expr direction = part(Member.DDIM, "coef_eps");
    Expr whole = direction.plus(back.times(sigma(t))).square();
    Step agreement =
        new Step(whole, sigma(s).square().minus(noise.square()), "the variances agree");
    return List.of(
        finding(back, mu(s).over(mu(t)), "the means agree"),
        finding(
            noise,
            eta().times(part(Member.POSTERIOR, "variance").sqrt()),
            "eta times the deviation of the posterior"),
        new Finding(List.of(agreement), direction, terms.value(direction)));
  }

  private Finding finding(Expr part, Expr right, String reason) {
    return new Finding(List.of(new Step(part, right, reason)), part, terms.value(part));
  }

  private Expr mu(Symbol time) {
    return terms.member(Member.MU, time);
  }

  private Expr sigma(Symbol time) {
    return terms.member(Member.SIGMA, time);
  }

  private Symbol eta() {
    return terms.at().pool().symbol("eta", Sort.SCALAR, Domain.REAL);
  }

  /** A part as a script reads it, {@code VP.posterior(s, t).coef_x}. */
  private Expr part(Member member, String name) {
    List<Expr> times = member == Member.DDIM ? List.of(s, t, eta()) : List.of(s, t);
    return terms.part(
        notation -> notation.name(member.memberName()),
        times,
        notation -> notation == Notation.LATEX ? "_{" + notation.name(name) + "}" : "." + name,
        formula(member, name).at(times));
  }

  private Formula formula(Member member, String name) {
    GaussianTransition between = terms.path().transition(member);
    List<Formula> parts =
        switch (member) {
          case TRANSITION -> between.transition();
          case POSTERIOR -> between.posterior();
          default -> between.ddim();
        };
    return parts.stream().filter(own -> own.name().equals(name)).findFirst().orElseThrow();
  }
}
