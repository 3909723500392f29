package org.difflow.verify;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.verify.MovingFrame.Field;

/**
 * The SDE dx = f dt + g dw has the marginals of the flow: velocity = f - sign g^2/2 score, sign =
 * +1 where noise grows with t, else -1 (S1-70), in the members as delivered.
 */
final class SdeChecks {
  static final String NAME = "velocity is drift and half g^2 score";

  private final Delivered delivered;
  private final MovingFrame frame;

  SdeChecks(Delivered delivered, MovingFrame frame) {
    this.delivered = delivered;
    this.frame = frame;
  }

  Check consistency() {
    Field velocity = delivered.field(Member.VELOCITY, frame);
    Field drift = delivered.field(Member.DRIFT, frame);
    Field score = delivered.field(Member.SCORE, frame);
    Identity alongU = identity(velocity.alongU(), drift.alongU(), score.alongU());
    Identity alongData = identity(velocity.alongData(), drift.alongData(), score.alongData());
    Check check =
        Identity.check(
            NAME, delivered.path(), frame, frame.arguments(), List.of(alongU, alongData));
    return new Gaps(delivered)
        .weighed(check, Member.VELOCITY, Member.DRIFT, Member.SCORE, Member.DIFFUSION);
  }

  private Identity identity(Expr velocity, Expr drift, Expr score) {
    Expr square = delivered.body(Member.DIFFUSION).square();
    int sign = delivered.path().range().noisingSign();
    Expr half = score.pool().constant(2).reciprocal();
    return new Identity(velocity, drift.minus(square.times(score).times(half).times(sign)));
  }
}
