package org.difflow.transport;

import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.ejml.simple.SimpleMatrix;

/**
 * The Schroedinger bridge between two normal laws: of all processes with these laws at t = 0 and 1
 * the one closest to Brownian motion dx = s dw in relative entropy (S3-15). At every time it is
 * normal ({@link NormalInterpolation}), and with {@code G = t S1 - (1 - t) S0 + (1 - t) C^T - t C}
 *
 * <pre>
 * forward drift   m1 - m0 + (G - t s^2 I) S_t^(-1) (x - m_t)          dx = forward dt + s dw
 * backward drift  m1 - m0 + (G + (1 - t) s^2 I) S_t^(-1) (x - m_t)    the same with dt < 0
 * velocity        half their sum
 * </pre>
 *
 * <p>so that forward - backward = s^2 score. Two ends without spread make the pinned Brownian
 * bridge. Source: C. Bunne et al., "The Schroedinger bridge between Gaussian measures has a closed
 * form" (2023).
 */
public final class NormalBridge {
  private final NormalPair ends;
  private final double diffusion;
  private final NormalInterpolation way;

  private NormalBridge(NormalPair ends, double diffusion) {
    this.ends = ends;
    this.diffusion = diffusion;
    this.way = NormalInterpolation.of(ends, diffusion);
  }

  /**
   * The bridge with noise {@code diffusion}, the positive s of dx = s dw.
   *
   * @throws Fault E0741 for laws of different dimensions
   */
  public static NormalBridge between(Normal first, Normal second, double diffusion) {
    return new NormalBridge(NormalPair.of(first, second), diffusion);
  }

  public int dimension() {
    return ends.dimension();
  }

  /** Cov(x_0, x_1). */
  public Matrix crossCovariance() {
    return Dense.matrix(way.cross());
  }

  /** E x_t, a row. */
  public Matrix mean(double t) {
    return way.mean(t);
  }

  /** Cov(x_t). */
  public Matrix covariance(double t) {
    return way.covariance(t);
  }

  /** The law of x_t. */
  public Normal at(double t) {
    return way.at(t);
  }

  /**
   * The gradient of the log density at each row of {@code x}.
   *
   * @throws Fault E0748 at a time at which the law is flat; E0324 for points of another dimension
   */
  public Matrix score(Matrix x, double t) {
    requireDimension(x);
    Normal law = at(t);
    requireSpread(law, t);
    return law.score(x);
  }

  /** f of dx = f dt + s dw, time running up. */
  public Matrix drift(Matrix x, double t) {
    return field(x, t, 0);
  }

  /** f of dx = f dt + s dw, time running down. */
  public Matrix backwardDrift(Matrix x, double t) {
    return field(x, t, 1);
  }

  /** dx/dt of the flow with the same laws. */
  public Matrix velocity(Matrix x, double t) {
    return field(x, t, 0.5);
  }

  /** The mean of the two drifts, {@code backward} being the weight of the second. */
  private Matrix field(Matrix x, double t, double backward) {
    SimpleMatrix score = Dense.of(score(x, t));
    SimpleMatrix moved = score.mult(gain(t, backward).transpose()).scale(-1);
    return Broadcast.combine(Dense.matrix(moved), ends.shift(), Double::sum);
  }

  private SimpleMatrix gain(double t, double backward) {
    SimpleMatrix identity = SimpleMatrix.identity(dimension());
    return way.rate(t).plus(identity.scale((backward - t) * diffusion * diffusion));
  }

  private void requireDimension(Matrix x) {
    if (x.columns() != dimension()) {
      throw new Fault(
          "E0324",
          "points in %d dimensions do not fit a bridge of points in %d"
              .formatted(x.columns(), dimension()));
    }
  }

  private static void requireSpread(Normal law, double t) {
    for (double deviation : law.deviations().values()) {
      if (deviation == 0) {
        throw new Fault(
            "E0748",
            "the bridge is flat at t = %s, where it has no density to give a score or a drift"
                .formatted(Decimals.shortest(t)),
            "ask for a time strictly between 0 and 1");
      }
    }
  }

  /**
   * KL of the bridge from Brownian motion that starts with the first law, {@code (E norm(x1 -
   * x0)^2/s^2 - d + log det(s^2 I) - log det Cov(x1 | x0))/2}. Infinite where the second law is
   * flat: a bridge that ends in a point is singular to Brownian motion, and only conditioning on
   * its end leads there.
   */
  public double relativeEntropy() {
    double variance = diffusion * diffusion;
    double shift = Dense.of(ends.shift()).normF();
    double sum = (shift * shift + difference() * difference()) / variance;
    for (int axis = 0; axis < dimension(); axis++) {
      sum += excess(axis, variance);
    }
    return sum / 2;
  }

  /** Of the roots of both covariances along the axes that are coupled, 0 for equal ones. */
  private double difference() {
    SimpleMatrix first = ends.firstRoot().mult(ends.product().getV());
    return first.minus(ends.secondRoot().mult(ends.product().getU())).normF();
  }

  /**
   * With {@code E norm(x1 - x0)^2 = norm(m1 - m0)^2 + norm(L0 V - L1 U)^2 + 2 sum (1 - k) sigma},
   * what an axis has of {@code 2 (1 - k) sigma/v - 1 + log(h + v) - log 2 - 2 log c1} for v = s^2
   * and h = hypot(2 sigma, v), its first part being -v/(h + 2 sigma). As the sigma and the c0 c1
   * have one product, 2 log c1 may be log sigma + log c1 - log c0.
   */
  private double excess(int axis, double variance) {
    double twice = 2 * ends.product().getSingleValue(axis);
    double h = Math.hypot(twice, variance);
    double before = ends.first().deviation(axis);
    double after = ends.second().deviation(axis);
    double lost = -variance / (h + twice);
    return isFlat(ends.first())
        ? lost + Elementary.log((h + variance) / 2) - 2 * Elementary.log(after)
        : lost
            + Elementary.log1p(variance / twice * (1 - lost))
            + Elementary.log(before)
            - Elementary.log(after);
  }

  private static boolean isFlat(Normal law) {
    return law.leastDeviation() == 0;
  }

  @Override
  public String toString() {
    return "bridge from %s to %s with diffusion %s"
        .formatted(ends.first(), ends.second(), Decimals.shortest(diffusion));
  }
}
