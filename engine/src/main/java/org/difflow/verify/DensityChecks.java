package org.difflow.verify;

import java.util.List;
import java.util.Map;
import org.difflow.path.Member;
import org.difflow.path.NormalForm;
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
  private final NormalForm law;

  DensityChecks(Delivered delivered, MovingFrame frame, NormalForm law) {
    this.delivered = delivered;
    this.frame = frame;
    this.law = law;
  }

  List<Check> all() {
    return List.of(density(), logDensity(), normalisation());
  }

  private Check density() {
    Expr claimed = frame.scalar(delivered.body(Member.DENSITY));
    return check("density of the law", Member.DENSITY, new Identity(claimed, law.density()));
  }

  private Check logDensity() {
    return check(
        "log density of the law", Member.LOG_DENSITY, new Identity(claimedLog(), law.logDensity()));
  }

  /** l_ss = 0 and l(0) + d/2 log(pi/k) = 0 with k = -l_s. */
  private Check normalisation() {
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
    Check check = Identity.check(name, delivered.path(), frame, List.of(identities));
    return new Gaps(delivered).weighed(check, member);
  }
}
