package org.difflow.bound;

import org.difflow.analysis.NormalDistance;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.kernel.Quadrature;
import org.difflow.model.MarginalModel;
import org.difflow.path.ConditionalPath;

/**
 * The Wasserstein bound of an approximate model q against a model p on one Gaussian path,
 *
 * <pre>
 * W2(p_0, q_0) &lt;= integral of w*g^2*I_t*F_t dt + I_T*W2(p_T, q_T),
 * </pre>
 *
 * where both go from the prior end T to the data end 0, w = 1/2 along the probability flow and 1
 * along the reverse SDE, F_t is the root mean square under p of the difference of the scores, L_t
 * the one-sided Lipschitz constant of minus the drift of q and I_t = exp(integral of L from 0 to
 * t). Source: Kwon, Fan, Lee, "Score-based generative modeling secretly minimizes the Wasserstein
 * distance" (2022), with the constant and the weight of the flow corrected (S2-13, S2-22).
 *
 * @param integral the first term
 * @param growthAtPrior I_T
 * @param priorDistance W2(p_T, q_T)
 * @param end the law q_0 at which q arrives
 * @param distance W2(p_0, q_0)
 */
public record WassersteinBound(
    ScoreError scores,
    Reversal reversal,
    double integral,
    double growthAtPrior,
    double priorDistance,
    Normal end,
    double distance) {

  /**
   * @param sde whether both go by the reverse SDE
   * @throws Fault E0250 where times are whole, E0733 to E0736 for models without a bound, E0438 if
   *     the integral does not converge
   */
  public static WassersteinBound of(MarginalModel p, MarginalModel q, boolean sde) {
    NormalMarginal other = NormalMarginal.of(q);
    return of(p, q, other.at(other.priorEnd()), sde);
  }

  /**
   * The same with q starting from a law instead of its exact marginal.
   *
   * @throws Fault E0737 for a law that is not normal
   */
  public static WassersteinBound of(
      MarginalModel p, MarginalModel q, Distribution start, boolean sde) {
    if (start instanceof Normal normal) {
      return of(p, q, normal, sde);
    }
    throw new Fault(
        "E0737",
        "a bound is known for a normal law at the prior end, and not for " + start.words(),
        "give one, as in bound(p, q, prior = normal(0, 1))");
  }

  private static WassersteinBound of(MarginalModel p, MarginalModel q, Normal start, boolean sde) {
    p.path().requireRates("bound");
    NormalMarginal exact = NormalMarginal.of(p);
    NormalMarginal other = NormalMarginal.of(q);
    requireOnePath(exact, other);
    ScoreError scores = ScoreError.of(exact, other);
    Reversal reversal = new Reversal(other, sde ? Reversal.SDE : Reversal.FLOW);
    Normal end = reversal.end(start);
    return new WassersteinBound(
        scores,
        reversal,
        integral(scores, reversal),
        reversal.growth(other.priorEnd()),
        w2(exact.at(exact.priorEnd()), start, exact.dimension()),
        end,
        w2(exact.at(exact.dataEnd()), end, exact.dimension()));
  }

  private static void requireOnePath(NormalMarginal p, NormalMarginal q) {
    boolean same =
        p.path().law().equals(q.path().law())
            && p.path().values().equals(q.path().values())
            && p.path().interval().equals(q.path().interval());
    if (!same || p.dimension() != q.dimension()) {
      throw new Fault(
          "E0735",
          "a bound compares models on one path, and here are %s in %d and %s in %d dimensions"
              .formatted(p.path().name(), p.dimension(), q.path().name(), q.dimension()),
          "put the same path on both laws, with the same parameters");
    }
  }

  /** I is positive and F is smooth, so the quadrature is good to 12 digits. */
  private static double integral(ScoreError scores, Reversal reversal) {
    return Quadrature.integral(
        t -> reversal.scale(t) * reversal.growth(t) * scores.at(t),
        scores.p().path().interval().lower(),
        scores.p().path().interval().upper());
  }

  private static double w2(Normal a, Normal b, int d) {
    return NormalDistance.w2(
        stretched(a.mean(), d), a.covariance(d), stretched(b.mean(), d), b.covariance(d));
  }

  private static double[] stretched(Matrix mean, int d) {
    return Broadcast.combine(mean, Matrix.zeros(1, d), Double::sum).row(0);
  }

  /** The path of both models. */
  public ConditionalPath path() {
    return scores.p().path();
  }

  /** Whether it is the bound of the reverse SDE. */
  public boolean isSde() {
    return reversal.weight() == Reversal.SDE;
  }

  /** The bound: the integral and the prior term. */
  public double value() {
    return integral + priorTerm();
  }

  /** I_T*W2(p_T, q_T). */
  public double priorTerm() {
    return growthAtPrior * priorDistance;
  }

  /**
   * L_t.
   *
   * @throws Fault E0410 for a time outside the range, E0739 where it is not finite
   */
  public double lipschitz(double time) {
    return reversal.lipschitz(inside(time));
  }

  /** I_t. */
  public double growth(double time) {
    return reversal.growth(inside(time));
  }

  /** F_t. */
  public double error(double time) {
    return scores.at(inside(time));
  }

  private double inside(double time) {
    path().at(time);
    return time;
  }
}
