package org.difflow.derivation;

import java.util.List;
import java.util.Optional;
import org.difflow.path.BridgeLaw;
import org.difflow.path.BridgeLaw.Interpolation;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/** Rules of x = mu(t, x0, x1) + sigma(t) eps, and of the SDEs where mu = a x0 + b x1. */
final class BridgeRules implements Rules {
  private final Terms terms;
  private final BridgeLaw law;

  BridgeRules(Terms terms, BridgeLaw law) {
    this.terms = terms;
    this.law = law;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case MU, SIGMA -> rule(member, terms.path().formula(member).body(), "the law");
      case VELOCITY -> rule(member, velocity(), "x moves while its noise is held (S0-60)");
      case DIVERGENCE -> rule(member, terms.divergence(), "divergence of the velocity");
      case DENSITY -> rule(member, density(), "density of a normal law (S1-74)");
      case LOG_DENSITY -> rule(member, terms.member(Member.DENSITY).log(), "logarithm");
      case SCORE ->
          rule(
              member,
              terms.rate(terms.member(Member.LOG_DENSITY), terms.at().point()),
              "gradient of the log density");
      case DRIFT -> drifts(member, false);
      case BACKWARD_DRIFT -> drifts(member, true);
      case DIFFUSION -> interpolated().map(ends -> diffusion(ends.lower())).orElseGet(List::of);
      default -> List.of();
    };
  }

  private List<Step> rule(Member member, Expr right, String reason) {
    return List.of(new Step(terms.member(member), right, reason));
  }

  private Optional<Interpolation> interpolated() {
    return law.interpolation(terms.at());
  }

  private Symbol time() {
    return terms.at().time();
  }

  private Expr mu() {
    return terms.member(Member.MU);
  }

  private Expr sigma() {
    return terms.member(Member.SIGMA);
  }

  private Expr fromMean() {
    return terms.at().point().minus(mu());
  }

  private Expr velocity() {
    Expr carried = terms.rate(mu(), time());
    return law.isDeterministic()
        ? carried
        : carried.plus(terms.rate(sigma(), time()).over(sigma()).times(fromMean()));
  }

  private Expr density() {
    Expr variance = sigma().square();
    Expr volume = terms.at().pool().pi().times(2).times(variance);
    Expr exponent = fromMean().apply(Function.NORM).square().over(variance.times(2));
    return volume.power(terms.at().halfDimension().negate()).times(exponent.negate().exp());
  }

  private List<Step> drifts(Member member, boolean backward) {
    return interpolated().map(ends -> drift(member, backward, ends)).orElseGet(List::of);
  }

  private List<Step> drift(Member member, boolean backward, Interpolation ends) {
    Expr from = backward ? ends.upper() : ends.lower();
    Expr to = backward ? ends.lower() : ends.upper();
    Symbol end = backward ? terms.at().data() : terms.at().upper();
    Expr mixed = ends.lower().times(terms.at().data()).plus(ends.upper().times(terms.at().upper()));
    Expr right =
        terms
            .rate(from, time())
            .over(from)
            .times(terms.at().point().minus(to.times(end)))
            .plus(terms.rate(to, time()).times(end));
    return List.of(
        new Step(mu(), mixed, "the coefficients of the ends"),
        new Step(terms.member(member), right, "the other end is not known (S3-16, S3-17)"));
  }

  private List<Step> diffusion(Expr lower) {
    Expr variance = sigma().square();
    Expr kept = terms.rate(lower, time()).over(lower).times(2).times(variance);
    return rule(
        Member.DIFFUSION,
        terms.rate(variance, time()).minus(kept).sqrt(),
        "the variance given the lower end (S3-16)");
  }
}
