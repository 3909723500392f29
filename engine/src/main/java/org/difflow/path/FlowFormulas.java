package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import org.difflow.flow.Flow;
import org.difflow.flow.Profile;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * What follows from a flow as formulas in x: with the profile g and a = g/u, u standing for a
 * coordinate of z, or for its radius,
 *
 * <pre>
 * velocity   = g_t                                                  (S1-64)
 * divergence = sum of g_tu/g_u, across the radius of a_t/a
 * log det J  = sum of log g_u, across the radius of log a           (S1-65)
 * score      = (D(log q, u) - D(log det J, u))/g_u
 * </pre>
 *
 * <p>where v, the coordinate or the radius of x, is put in by u = {@code origin}. A sum over
 * coordinates that are not all alike has a formula in one dimension only.
 *
 * @param origin u as a formula in {@code image}
 * @param image v
 */
record FlowFormulas(Flow flow, Expr origin, Symbol image, Coordinates at) {

  /** Nothing if the inverse has no formula. */
  static Optional<FlowFormulas> of(Flow flow, Coordinates at) {
    Symbol image = flow.profile().image();
    return flow.profile().inverse(image).map(origin -> new FlowFormulas(flow, origin, image, at));
  }

  /** z. */
  Expr inverse() {
    return vector(profile().variable());
  }

  Expr velocity() {
    return vector(profile().rate());
  }

  Optional<Expr> divergence() {
    Profile g = profile();
    return sum(g.strain(), isRadial() ? g.rateFactor().over(g.factor()) : g.strain());
  }

  /** log det J. */
  Optional<Expr> logStretch() {
    Profile g = profile();
    return sum(g.logSlope(), isRadial() ? g.factor().log() : g.logSlope());
  }

  /** The score where that of the base is {@code baseSlope}, in u, along u. */
  Expr score(Expr baseSlope) {
    Profile g = profile();
    Expr across = isRadial() ? others().times(g.factorCurvature()) : at.number(0);
    return vector(baseSlope.minus(g.curvature()).minus(across).over(g.slope()));
  }

  boolean isRadial() {
    return flow.shape() == Flow.Shape.RADIUS;
  }

  /** u, of which formulas along it are functions. */
  Symbol variable() {
    return profile().variable();
  }

  private Profile profile() {
    return flow.profile();
  }

  /** d - 1. */
  private Expr others() {
    return at.dimension().minus(1);
  }

  /** The vector with {@code formula}, in u, as each of its coordinates or along the radius. */
  private Expr vector(Expr formula) {
    return isRadial()
        ? inPoints(Simplifier.simplify(inImage(formula).over(image))).times(at.point())
        : inPoints(inImage(formula));
  }

  /** The sum over the coordinates, or of one part along the radius and d - 1 across it. */
  private Optional<Expr> sum(Expr along, Expr across) {
    Expr first = inImage(along);
    Expr other = inImage(across);
    boolean alike = isRadial() || !first.symbols().contains(image);
    return alike
        ? Optional.of(inPoints(Simplifier.simplify(first.plus(others().times(other)))))
        : Optional.empty();
  }

  private Expr inImage(Expr formula) {
    return Simplifier.simplify(formula.substitute(Map.of(variable(), origin)));
  }

  private Expr inPoints(Expr formula) {
    Expr v = isRadial() ? at.point().apply(Function.NORM) : at.point();
    return formula.substitute(Map.of(image, v));
  }
}
