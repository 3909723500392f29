package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Function;

/**
 * The members of a law with two ends, as delivered, against the law it states, x given both ends in
 * N(mu, sigma^2 I). With l the logarithm of that density, the equations are divided by it:
 *
 * <pre>
 * l_t + v.grad l + div v = 0                              of the flow (S3-01),
 * l_t + f.grad l + div f =  g^2/2 (lap l + |grad l|^2)    of dx = f dt + g dw (S3-07),
 * l_t + b.grad l + div b = -h^2/2 (lap l + |grad l|^2)    of dx = b dt + h dw, dt < 0 (S3-17).
 * </pre>
 */
final class BridgeMemberChecks {
  private static final String ALL = "x, t, x0, x1";

  private final Delivered delivered;
  private final ConditionalPath path;
  private final BridgeLaw law;
  private final Coordinates at;

  BridgeMemberChecks(Delivered delivered, BridgeLaw law) {
    this.delivered = delivered;
    this.path = delivered.path();
    this.law = law;
    this.at = path.coordinates();
  }

  List<Check> all() {
    if (law.isDeterministic()) {
      return List.of(movesWithItsEnds());
    }
    List<Check> checks = new ArrayList<>(List.of(continuity(), score(), divergence()));
    checks.addAll(densities());
    if (law.interpolation(at).isPresent()) {
      checks.addAll(sdes());
    }
    return checks;
  }

  /** Without noise x is where mu is. */
  private Check movesWithItsEnds() {
    Expr there = delivered.body(Member.VELOCITY).substitute(Map.of(at.point(), law.mu()));
    return check("velocity is D(mu, t) at x = mu", there, law.mu().derivative(at.time()));
  }

  private Check continuity() {
    Expr velocity = delivered.body(Member.VELOCITY);
    return check("continuity equation", carried(velocity), at.number(0), Member.VELOCITY);
  }

  private Check score() {
    return check(
        "score is grad log density",
        delivered.body(Member.SCORE),
        logDensity().derivative(at.point()),
        Member.SCORE);
  }

  private Check divergence() {
    Expr outflow = FieldDivergence.of(delivered.body(Member.VELOCITY), at.point());
    return check("divergence of velocity", delivered.body(Member.DIVERGENCE), outflow);
  }

  private List<Check> densities() {
    Expr log = delivered.body(Member.LOG_DENSITY);
    Expr density = delivered.body(Member.DENSITY);
    return List.of(
        check("density of the law", density, density(), Member.DENSITY),
        check("log density of the law", log, logDensity()));
  }

  private List<Check> sdes() {
    Expr drift = delivered.body(Member.DRIFT);
    Expr backward = delivered.body(Member.BACKWARD_DRIFT);
    Expr half = path.squaredDiffusion().body().over(2);
    Expr halfBack = path.squaredBackwardDiffusion().body().over(2);
    Expr score = delivered.body(Member.SCORE);
    return List.of(
        check(
            "velocity is drift and half g^2 score",
            delivered.body(Member.VELOCITY),
            drift.minus(half.times(score)),
            Member.VELOCITY,
            Member.SCORE),
        check("drift has this law forward in time", carried(drift), spread(half)),
        check(
            "backward_drift has it in reversed time", carried(backward), spread(halfBack.negate())),
        process(drift.minus(backward), half, halfBack));
  }

  /** drift - backward_drift = (g^2 + h^2)/2 score, and one process only if g = h. */
  private Check process(Expr difference, Expr half, Expr halfBack) {
    String name = "drift - backward_drift is diffusion^2*score";
    Expr score = delivered.body(Member.SCORE);
    Check mean = check(name, difference, half.plus(halfBack).times(score), Member.SCORE);
    boolean same = new Equation(half, halfBack).check(name, path, "t").outcome() == Outcome.PROVED;
    return mean.failed() || same
        ? mean
        : Check.of(
            name, Outcome.WARNING, "diffusion differs in reversed time: these are two processes");
  }

  /** l_t + w.grad l + div w. */
  private Expr carried(Expr field) {
    Expr log = logDensity();
    Expr along = FieldDivergence.inner(field, log.derivative(at.point()));
    return log.derivative(at.time()).plus(along).plus(FieldDivergence.of(field, at.point()));
  }

  /** c (lap l + |grad l|^2). */
  private Expr spread(Expr factor) {
    Expr slope = logDensity().derivative(at.point());
    Expr square = FieldDivergence.inner(slope, slope);
    return factor.times(FieldDivergence.of(slope, at.point()).plus(square));
  }

  /** l, the logarithm of exp(-|x - mu|^2/(2 sigma^2)) (2 pi sigma^2)^(-d/2). */
  private Expr logDensity() {
    return exponent().minus(volume().log().times(at.halfDimension()));
  }

  private Expr density() {
    return exponent().exp().times(volume().power(at.halfDimension().negate()));
  }

  private Expr exponent() {
    Expr distance = at.pool().apply(Function.NORM, at.point().minus(law.mu()));
    return distance.square().over(law.sigma().square().times(-2));
  }

  private Expr volume() {
    return law.sigma().square().times(at.pool().pi()).times(2);
  }

  private Check check(String name, Expr left, Expr right, Member... members) {
    Check check = new Equation(left, right).check(name, path, ALL);
    return new Gaps(delivered).weighed(check, members);
  }
}
