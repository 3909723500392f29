package org.difflow.langevin;

import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * The equation dx = -A(x - m) dt + sqrt(2 D) dw, A symmetric with the eigenvalues l > 0. With D = 1
 * it is Langevin's equation of the normal law with mean m and precision A (S3-06).
 */
public final class OrnsteinUhlenbeck {
  private final Stiffness stiffness;
  private final Matrix rest;
  private final double diffusion;

  private OrnsteinUhlenbeck(Stiffness stiffness, Matrix rest, double diffusion) {
    this.stiffness = stiffness;
    this.rest = rest;
    this.diffusion = diffusion;
  }

  /**
   * @param stiffness A, d x d; 1 x 1 stands for a multiple of the identity
   * @param rest m, 1 x d; 1 x 1 stretches
   * @throws Fault E0730 for an A that is not symmetric and positive, E0732 for dimensions that do
   *     not fit
   */
  public static OrnsteinUhlenbeck of(Matrix stiffness, Matrix rest, double diffusion) {
    OrnsteinUhlenbeck made = new OrnsteinUhlenbeck(Stiffness.of(stiffness), rest, diffusion);
    made.after(0).of(Normal.of(0, 1));
    return made;
  }

  /** The law of x at t if it is {@code start} at 0. */
  public Normal law(double t, Normal start) {
    return after(t).of(start);
  }

  /** f = exp(-l t), q = D/l*(1 - exp(-2 l t)). */
  private Relaxation after(double t) {
    return new Relaxation(
        rest,
        stiffness.axes(),
        stiffness.each(rate -> Elementary.exp(-rate * t)),
        stiffness.each(rate -> -diffusion / rate * Elementary.expm1(-2 * rate * t)));
  }

  /** N(m, D A^-1), in which x comes to rest. */
  public Normal stationary() {
    return resting(rate -> diffusion / rate);
  }

  private Normal resting(DoubleUnaryOperator variance) {
    return new Normal(rest, Broadcast.map(stiffness.each(variance), Math::sqrt), stiffness.axes());
  }

  /** The covariance D A^-1 exp(-A t) of x and of x a time t later, at rest. */
  public Matrix autocovariance(double t) {
    Normal at = resting(rate -> diffusion / rate * Elementary.exp(-rate * t));
    return at.covariance(at.dimension().orElse(1));
  }

  /** The step 2/l, l the largest eigenvalue, from which on Euler's method grows without bound. */
  public double largestStep() {
    return 2 / stiffness.largest();
  }

  /**
   * Euler's method x - h A (x - m) + sqrt(2 D h) eps: the unadjusted Langevin algorithm.
   *
   * @throws Fault E0731 for a step that is not positive and below {@link #largestStep}
   */
  public Euler euler(double step) {
    if (!(step > 0 && step < largestStep())) {
      throw new Fault(
          "E0731",
          "a step of Euler's method lies between 0 and %s here, where it becomes unstable, and not at %s"
              .formatted(Decimals.shortest(largestStep()), Decimals.shortest(step)),
          "the limit is 2/k, of a matrix `k` two divided by the largest eigenvalue");
    }
    return new Euler(step);
  }

  /** Euler's method with a stable step. */
  public final class Euler {
    private final double step;

    private Euler(double step) {
      this.step = step;
    }

    /** The law of x after {@code n} steps. */
    public Normal law(int n, Normal start) {
      return new Relaxation(
              rest,
              stiffness.axes(),
              stiffness.each(rate -> power(rate, n)),
              stiffness.each(rate -> added(rate, n)))
          .of(start);
    }

    private double power(double rate, int n) {
      return n == 0 ? 1 : Elementary.pow(1 - step * rate, n);
    }

    /** 2 D h (1 - a^(2n))/(1 - a^2) with a = 1 - h l. */
    private double added(double rate, int n) {
      return n == 0 ? 0 : -variance(rate) * Elementary.expm1(n * logSquare(step * rate));
    }

    private static double logSquare(double z) {
      return 2 * (z < 1 ? Elementary.log1p(-z) : Elementary.log(z - 1));
    }

    /** The law N(m, D (A - h A^2/2)^-1), in which the method comes to rest. */
    public Normal stationary() {
      return resting(this::variance);
    }

    private double variance(double rate) {
      return diffusion / (rate * (1 - step * rate / 2));
    }
  }
}
