package org.difflow.verify;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.verify.MovingFrame.Field;

/**
 * The vector members against the law. With l(s, t) the log density that the law states, and the
 * delivered velocity, seen from the moving centre, v - mu' x0 - shift' 1 = A u + B x0 + C 1, the
 * continuity equation dp/dt + div(p v) = 0 divided by p is
 *
 * <pre>
 * l_t + (v - mu' x0 - shift' 1).grad l + div v = 0,
 * l_t + 2 l_s (A s + B p + C e) + d A + 2 s A_s + p A_p + 2 p B_s + q B_p + ... = 0.
 * </pre>
 *
 * <p>The frame's own motion enters because d/dt at fixed x is d/dt at fixed u minus mu' x0.grad;
 * the divergence of mu' x0 is zero.
 */
final class FieldChecks {
  private final Delivered delivered;
  private final MovingFrame frame;
  private final Expr logDensity;

  /** {@code logDensity} is l, as the law states it. */
  FieldChecks(Delivered delivered, MovingFrame frame, Expr logDensity) {
    this.delivered = delivered;
    this.frame = frame;
    this.logDensity = logDensity;
  }

  Check continuity() {
    Field relative = frame.relative(velocity());
    Expr outflow = frame.divergence(relative).plus(frame.along(relative, logDensity));
    Expr change = logDensity.derivative(delivered.time());
    Check check =
        check("continuity equation", Member.VELOCITY, new Identity(change, outflow.negate()));
    return delivered.isClaimed(Member.VELOCITY) ? aroundTheCentre(check, relative) : check;
  }

  /** A source in the centre has no divergence anywhere else, and yet makes mass. */
  private Check aroundTheCentre(Check check, Field relative) {
    boolean holds = check.outcome().compareTo(Outcome.WARNING) < 0;
    return holds && new Centre(delivered.path(), frame).isSingular(relative)
        ? Check.of(
            check.name(),
            Outcome.WARNING,
            "holds away from the centre: the field is singular there")
        : check;
  }

  /** score = grad l = 2 l_s u, so that its other parts are zero. */
  Check score() {
    Field score = delivered.field(Member.SCORE, frame);
    Expr slope = logDensity.derivative(frame.s()).times(2);
    Expr zero = slope.pool().constant(0);
    return check(
        "score is grad log density",
        Member.SCORE,
        new Identity(score.alongU(), slope),
        new Identity(score.alongData(), zero),
        new Identity(score.alongOnes(), zero));
  }

  Check divergence() {
    Expr claimed = frame.scalar(delivered.body(Member.DIVERGENCE));
    Check check =
        check(
            "divergence of velocity",
            Member.DIVERGENCE,
            new Identity(claimed, frame.divergence(velocity())));
    return new Gaps(delivered).weighed(check, Member.VELOCITY);
  }

  private Field velocity() {
    return delivered.field(Member.VELOCITY, frame);
  }

  private Check check(String name, Member member, Identity... identities) {
    Check check =
        Identity.check(name, delivered.path(), frame, frame.arguments(), List.of(identities));
    return new Gaps(delivered).weighed(check, member);
  }
}
