package org.difflow.verify;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.path.Coordinates;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * The members in r and t against the law: with psi and l = log phi as the law states them, S the
 * area of the unit sphere, and speed w, varphi and the others as delivered,
 *
 * <pre>
 * psi_t + w psi_r = 0,   l_t + w l_r + w_r + (d-1) w/r = 0,   S r^d varphi = -psi_t.
 * </pre>
 *
 * <p>The equation of continuity alone is blind to a factor of phi, to the area of the sphere and to
 * a decreasing psi (PROOFS.md, 1.4), so each member is held against the law itself.
 */
final class ShellChecks {
  private final Delivered delivered;
  private final MovingFrame frame;
  private final Stated law;
  private final Coordinates at;
  private final Symbol r;

  ShellChecks(Delivered delivered, MovingFrame frame, Stated law) {
    this.delivered = delivered;
    this.frame = frame;
    this.law = law;
    this.at = delivered.path().coordinates();
    this.r = at.radius();
  }

  List<Supplier<Check>> all() {
    return List.of(this::mass, this::transport, this::flow, this::density, this::flux, this::rates);
  }

  /**
   * psi_r is the density of r, and psi + tail = 1: by the derivative and one value, since
   * incomplete functions have relations that no normal form knows (PROOFS.md, 5).
   */
  private Check mass() {
    Expr psi = body(Member.PSI);
    Expr whole = psi.plus(body(Member.TAIL));
    return check(
        "psi is the mass within r",
        new Identity(psi.derivative(r), law.slope()),
        new Identity(whole.derivative(r), at.number(0)),
        new Identity(somewhere(whole), at.number(1)));
  }

  /** The value at r = 0, where special functions are simple, else at r = 1. */
  private Expr somewhere(Expr formula) {
    try {
      return formula.substitute(Map.of(r, at.number(0)));
    } catch (Fault dividesByZero) {
      return formula.substitute(Map.of(r, at.number(1)));
    }
  }

  private Check transport() {
    Expr psi = body(Member.PSI);
    Expr carried = speed().times(psi.derivative(r));
    return check("speed carries the mass within r", new Identity(change(psi), carried.negate()));
  }

  private Check flow() {
    Expr carried = speed().times(law.logDensity().derivative(r));
    return check(
        "continuity equation in r and t",
        new Identity(change(law.logDensity()), carried.plus(spread()).negate()));
  }

  private Check density() {
    return check(
        "phi is the density on a sphere",
        new Identity(body(Member.PHI), law.density()),
        new Identity(body(Member.LOG_PHI), law.logDensity()));
  }

  private Check flux() {
    Expr varphi = body(Member.VARPHI);
    if (varphi.isZero()) {
      return check("varphi is the flux", new Identity(speed(), varphi));
    }
    return check(
        "varphi is the flux",
        new Identity(varphi, speed().times(law.density()).over(r)),
        new Identity(body(Member.LOG_VARPHI), varphi.apply(Function.ABS).log()));
  }

  private Check rates() {
    return check(
        "divergence and score in r",
        new Identity(body(Member.RADIAL_DIVERGENCE), spread()),
        new Identity(body(Member.RADIAL_SCORE), law.logDensity().derivative(r)));
  }

  private Expr speed() {
    return body(Member.SPEED);
  }

  /** w_r + (d-1) w/r. */
  private Expr spread() {
    return speed().derivative(r).plus(at.dimension().minus(1).times(speed()).over(r));
  }

  private Expr change(Expr formula) {
    return formula.derivative(delivered.time());
  }

  private Expr body(Member member) {
    return delivered.body(member);
  }

  private Check check(String name, Identity... identities) {
    return Identity.check(
        name, delivered.path(), frame, List.of(r, at.time()), List.of(identities));
  }
}
