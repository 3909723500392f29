package org.difflow.verify;

import java.util.List;
import org.difflow.path.Member;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.verify.MovingFrame.Field;

/**
 * The SDE dx = f dt + g dw has the marginals of the flow: velocity = f - sign g^2/2 score, sign =
 * +1 where noise grows with t, else -1 (S1-70), in the members as delivered. So have all SDEs
 *
 * <pre>
 * dx = (velocity + eta^2/2 score) dt + eta dw          forward in t (S1-01),
 * dx = (velocity - eta^2/2 score) dt + eta dw          backward in t (S1-16),
 * </pre>
 *
 * <p>whatever the noise strength eta: with l the log density of the law, the Fokker-Planck equation
 * divided by the density is
 *
 * <pre>
 * l_t + (drift - mu' x0).grad l + div drift = eta^2/2 (div grad l + |grad l|^2),
 * </pre>
 *
 * <p>and backward the same with the opposite sign of eta^2.
 */
final class SdeChecks {
  static final String NAME = "velocity is drift and half g^2 score";
  static final String FAMILY = "the SDE family keeps the marginals";

  private final Delivered delivered;
  private final MovingFrame frame;
  private final Expr logDensity;
  private final Symbol eta;

  /** {@code logDensity} is l, as the law states it. */
  SdeChecks(Delivered delivered, MovingFrame frame, Expr logDensity) {
    this.delivered = delivered;
    this.frame = frame;
    this.logDensity = logDensity;
    this.eta = logDensity.pool().symbol("eta", Sort.SCALAR, Domain.POSITIVE);
  }

  /** Of the whole family, forward and backward. */
  Check family() {
    Expr half = eta.square().over(2);
    Check check =
        Identity.check(
            FAMILY,
            delivered.path(),
            frame,
            frame.arguments(),
            List.of(fokkerPlanck(half), fokkerPlanck(half.negate())));
    return new Gaps(delivered).weighed(check, Member.VELOCITY, Member.SCORE);
  }

  private Identity fokkerPlanck(Expr half) {
    Field drift = frame.relative(delivered.field(Member.VELOCITY, frame));
    Field score = delivered.field(Member.SCORE, frame);
    Field noisy =
        new Field(
            drift.alongU().plus(half.times(score.alongU())),
            drift.alongData().plus(half.times(score.alongData())),
            drift.alongOnes().plus(half.times(score.alongOnes())));
    Expr change = logDensity.derivative(delivered.time());
    Expr transport = frame.along(noisy, logDensity).plus(frame.divergence(noisy));
    return new Identity(change.plus(transport), half.times(spread()));
  }

  /** div grad l + |grad l|^2. */
  private Expr spread() {
    Expr slope = logDensity.derivative(frame.s()).times(2);
    Field gradient = new Field(slope);
    return frame.divergence(gradient).plus(frame.along(gradient, logDensity));
  }

  Check consistency() {
    Field velocity = delivered.field(Member.VELOCITY, frame);
    Field drift = delivered.field(Member.DRIFT, frame);
    Field score = delivered.field(Member.SCORE, frame);
    Identity alongU = identity(velocity.alongU(), drift.alongU(), score.alongU());
    Identity alongData = identity(velocity.alongData(), drift.alongData(), score.alongData());
    Identity alongOnes = identity(velocity.alongOnes(), drift.alongOnes(), score.alongOnes());
    Check check =
        Identity.check(
            NAME,
            delivered.path(),
            frame,
            frame.arguments(),
            List.of(alongU, alongData, alongOnes));
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
