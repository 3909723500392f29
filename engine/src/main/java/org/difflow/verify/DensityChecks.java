package org.difflow.verify;

import java.util.List;
import java.util.Map;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;

/**
 * The densities against the law, and their mass. A density exp(l) with l linear in s = |u|^2 is c
 * exp(-k s), and by the Mellin transform of exp (PROOFS.md, 10) its integral over R^d is
 *
 * <pre>
 * S_(d-1) int r^(d-1) c exp(-k r^2) dr = c (pi/k)^(d/2).
 * </pre>
 */
final class DensityChecks {
  private final Delivered delivered;
  private final MovingFrame frame;
  private final Expr density;
  private final Expr logDensity;

  /** The two as the law states them, in s. */
  DensityChecks(Delivered delivered, MovingFrame frame, Expr density, Expr logDensity) {
    this.delivered = delivered;
    this.frame = frame;
    this.density = density;
    this.logDensity = logDensity;
  }

  Check density() {
    Expr claimed = frame.scalar(delivered.body(Member.DENSITY));
    return check("density of the law", Member.DENSITY, new Identity(claimed, density));
  }

  Check logDensity() {
    return check(
        "log density of the law", Member.LOG_DENSITY, new Identity(claimedLog(), logDensity));
  }

  /** For Gaussian laws: l_ss = 0 and l(0) + d/2 log(pi/k) = 0 with k = -l_s. */
  Check normalisation() {
    Expr slope = claimedLog().derivative(frame.s());
    Expr zero = slope.pool().constant(0);
    Expr peak = claimedLog().substitute(Map.of(frame.s(), zero));
    Expr half = slope.pool().constant(2).reciprocal();
    Expr volume = slope.pool().pi().over(slope.negate()).log();
    Expr spread = delivered.path().coordinates().dimension().times(half).times(volume);
    return check(
        "density integrates to 1",
        Member.LOG_DENSITY,
        new Identity(slope.derivative(frame.s()), zero),
        new Identity(peak, spread.negate()));
  }

  private Expr claimedLog() {
    return frame.scalar(delivered.body(Member.LOG_DENSITY));
  }

  private Check check(String name, Member member, Identity... identities) {
    Check check =
        Identity.check(name, delivered.path(), frame, frame.arguments(), List.of(identities));
    return new Gaps(delivered).weighed(check, member);
  }
}
