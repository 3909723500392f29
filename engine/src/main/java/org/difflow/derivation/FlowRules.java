package org.difflow.derivation;

import java.util.List;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** Rules of x = flow(z, t) with z from the base. */
final class FlowRules implements Rules {
  private final Terms terms;

  FlowRules(Terms terms) {
    this.terms = terms;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case FLOW -> rule(member, terms.path().formula(member).body(), "the law");
      case INVERSE -> inverse();
      case VELOCITY -> velocity();
      case DIVERGENCE -> rule(member, terms.divergence(), "divergence of the velocity");
      case DENSITY -> density();
      case LOG_DENSITY -> rule(member, terms.member(Member.DENSITY).log(), "logarithm");
      case SCORE ->
          rule(
              member,
              terms.rate(terms.member(Member.LOG_DENSITY), point()),
              "gradient of the log density");
      default -> List.of();
    };
  }

  private List<Step> rule(Member member, Expr right, String reason) {
    return List.of(new Step(terms.member(member), right, reason));
  }

  private Symbol point() {
    return terms.at().point();
  }

  private Symbol time() {
    return terms.at().time();
  }

  private List<Step> inverse() {
    Expr back = terms.member(Member.FLOW, terms.member(Member.INVERSE), time());
    return List.of(new Step(back, point(), "the flow takes it to x (S1-63)"));
  }

  private List<Step> velocity() {
    Expr flow = terms.member(Member.FLOW);
    return List.of(
        new Step(
            terms.member(Member.VELOCITY, flow, time()),
            terms.rate(flow, time()),
            "where the flow is, it moves (S1-64)"));
  }

  private List<Step> density() {
    Expr start = terms.path().range().at(End.DATA);
    Expr base = terms.member(Member.DENSITY, point(), start);
    return List.of(
        new Step(base, terms.value(base), "the base, at the data end"),
        new Step(terms.continuity(), terms.at().number(0), "continuity equation (S1-66)"));
  }
}
