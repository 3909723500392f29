package org.difflow.derivation;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.path.Sphere;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * Rules that hold for every law of r = norm(x - centre): psi says everything (S0-30, S0-33), and
 * psi itself is what the law declares.
 */
class RadialRules implements Rules {
  final Terms terms;

  RadialRules(Terms terms) {
    this.terms = terms;
  }

  @Override
  public List<Step> of(Member member) {
    return switch (member) {
      case VELOCITY -> rule(member, velocity(), "along the radius at its speed (S0-33)");
      case SCORE -> rule(member, rate(Member.LOG_DENSITY, point()), "gradient of the log density");
      case DENSITY -> rule(member, around(Member.PHI), "at the distance from the centre");
      case LOG_DENSITY -> rule(member, around(Member.LOG_PHI), "at the distance from the centre");
      case DIVERGENCE -> rule(member, around(Member.RADIAL_DIVERGENCE), "at that distance");
      case RADIAL_DIVERGENCE -> rule(member, divergence(), "divergence along the radius (S0-66)");
      case PSI -> declared(member);
      case TAIL -> rule(member, terms.at().number(1).minus(psi()), "what is outside");
      case PHI -> rule(member, density(), "mass of a shell over its area (S0-30)");
      case LOG_PHI -> rule(member, terms.member(Member.PHI).log(), "logarithm");
      case VARPHI -> rule(member, flux(), "flux over the radius (S0-33)");
      case LOG_VARPHI -> rule(member, logFlux(), "logarithm of the size");
      case SPEED -> rule(member, speed(), "the mass inside is carried along (S0-33)");
      case RADIAL_SCORE -> rule(member, rate(Member.LOG_PHI, radius()), "slope of the log density");
      default -> List.of();
    };
  }

  final List<Step> rule(Member member, Expr right, String reason) {
    return List.of(new Step(terms.member(member), right, reason));
  }

  final List<Step> declared(Member member) {
    return rule(member, terms.path().formula(member).body(), "the law");
  }

  final Expr rate(Member member, Symbol by) {
    return terms.rate(terms.member(member), by);
  }

  final Symbol point() {
    return terms.at().point();
  }

  final Symbol time() {
    return terms.at().time();
  }

  final Symbol radius() {
    return terms.at().radius();
  }

  /** x minus the centre. */
  Expr fromCentre() {
    return point().minus(terms.at().data());
  }

  private Expr distance() {
    return fromCentre().apply(Function.NORM);
  }

  private Expr around(Member radial) {
    return terms.member(radial, distance(), time());
  }

  private Expr velocity() {
    return around(Member.SPEED).over(distance()).times(fromCentre());
  }

  private Expr psi() {
    return terms.member(Member.PSI);
  }

  private Expr density() {
    return rate(Member.PSI, radius()).over(shell());
  }

  /** S r^(d-1). */
  final Expr shell() {
    return Sphere.area(terms.at()).times(radius().power(terms.at().dimension().minus(1)));
  }

  /** That psi is the integral of the density. */
  final List<Step> mass() {
    Expr shell = shell().times(terms.member(Member.PHI));
    return List.of(
        new Step(rate(Member.PSI, radius()), shell, "area of a shell times the density (S0-30)"),
        new Step(terms.limit(psi(), radius()), terms.at().number(0), "no mass at the data point"));
  }

  private Expr speed() {
    return rate(Member.PSI, time()).over(rate(Member.PSI, radius())).negate();
  }

  private Expr divergence() {
    Expr across = terms.member(Member.SPEED).over(radius());
    return rate(Member.SPEED, radius()).plus(terms.at().dimension().minus(1).times(across));
  }

  private Expr flux() {
    return terms.member(Member.SPEED).times(terms.member(Member.PHI)).over(radius());
  }

  private Expr logFlux() {
    Expr rate = terms.member(Member.SPEED).over(radius()).apply(Function.ABS);
    return terms.member(Member.LOG_PHI).plus(rate.log());
  }
}
