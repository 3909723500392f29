package org.difflow.derivation;

import java.util.List;
import org.difflow.gradientflow.Energy;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.FieldDivergence;

/** Rules of the gradient flow of an energy. On the line alone x has no gradient as a vector. */
final class EnergyRules implements Rules {
  private final Terms terms;
  private final Energy energy;

  EnergyRules(Terms terms, Energy energy) {
    this.terms = terms;
    this.energy = energy;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case ENERGY -> rule(member, terms.path().formula(member).body(), "the law");
      case FIRST_VARIATION ->
          rule(member, terms.rate(terms.member(Member.ENERGY), energy.density()), "by p (S3-05)");
      case Member _ when energy.isOnTheLine() -> List.of();
      case GRADIENT_VELOCITY -> rule(member, velocity(), "down the first variation (S3-02)");
      case DISSIPATION -> rule(member, square(), "the energy falls by its mean (S3-03)");
      case DRIFT -> rule(member, slope().negate(), "what moves x, whatever p is (S3-06)");
      case DIFFUSION ->
          rule(member, energy.density().times(stiffness()).times(2).sqrt(), "heat (S3-06)");
      default -> List.of();
    };
  }

  private List<Step> rule(Member member, Expr right, String reason) {
    return List.of(new Step(terms.member(member), right, reason));
  }

  private Expr velocity() {
    return slope().plus(stiffness().times(energy.gradient())).negate();
  }

  private Expr square() {
    Expr velocity = terms.member(Member.GRADIENT_VELOCITY);
    return FieldDivergence.inner(velocity, velocity);
  }

  private Expr slope() {
    return terms.rate(terms.member(Member.FIRST_VARIATION), energy.x());
  }

  private Expr stiffness() {
    return terms.rate(terms.member(Member.FIRST_VARIATION), energy.density());
  }
}
