package org.difflow.bound;

import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.path.Coefficients;

/**
 * How a model on a normal law goes from noise to data, along the probability flow or the reverse
 * SDE: along an axis with variance S, and in the time of noise, where f = mu'/mu, by the drift
 *
 * <pre>
 * (f + w*g^2/S)*(x - mu*m),   w = 1/2 for the flow, 1 for the SDE.
 * </pre>
 *
 * @param weight w
 */
record Reversal(NormalMarginal law, double weight) {
  static final double FLOW = 0.5;
  static final double SDE = 1;

  /**
   * @throws Fault E0734 if the law has no density at the data end: its score then has no bound
   */
  Reversal {
    if (!(law.narrowest(law.dataEnd()) > 0)) {
      throw new Fault(
          "E0734",
          "a bound needs a density of the second model at the data end, and its law is flat there",
          "give it a small standard deviation along every axis");
    }
  }

  /** w*g^2. */
  double scale(double time) {
    double square = law.path().coefficients(time).squaredDiffusion();
    if (square < 0) {
      throw new Fault(
          "E0736",
          "a bound needs noise that grows against the data, and of path %s g^2 = %s at %s"
              .formatted(law.path().name(), Decimals.shortest(square), clock(time)));
    }
    return weight * square;
  }

  /**
   * L_t = -f - w*g^2/S, S the widest: the one-sided Lipschitz constant of minus the drift, which
   * moves two points apart the most backwards in time (S2-13, S2-14).
   */
  double lipschitz(double time) {
    Coefficients at = law.path().coefficients(time);
    double f = law.path().range().noisingSign() * at.muRate() / at.mu();
    double constant = -f - scale(time) / law.widest(time);
    if (!Double.isFinite(constant)) {
      throw new Fault("E0739", "L_t is not finite at " + clock(time), "ask for it further inside");
    }
    return constant;
  }

  private String clock(double time) {
    return law.path().time().name() + " = " + Decimals.shortest(time);
  }

  /**
   * I_t = exp(integral of L from the data end to t), in closed form: 2*f + g^2/S is the logarithmic
   * derivative of S, so I_t = (S_0/S_t)^(1/2) for the flow and mu_t/mu_0*S_0/S_t for the SDE.
   */
  double growth(double time) {
    return pull(law.widest(law.dataEnd()), law.widest(time), time);
  }

  private double pull(double atData, double there, double time) {
    double ratio = atData / there;
    return weight == FLOW ? Math.sqrt(ratio) : ratio * kept(time);
  }

  /** mu_t/mu_0, the part of a data point that is left. */
  private double kept(double time) {
    double mu = law.path().coefficients(law.dataEnd()).mu();
    return law.path().coefficients(time).mu() / mu;
  }

  /**
   * The law at the data end of what starts at the prior end T from {@code start}. A distance from
   * the mean shrinks along each axis by k, which is I_T of that axis; the SDE adds the variance
   * S_0*(mu_0^2*sigma_T^2 - mu_T^2*sigma_0^2)/(mu_0^2*S_T).
   */
  Normal end(Normal start) {
    double[] atData = law.variances(law.dataEnd());
    double[] atPrior = law.variances(law.priorEnd());
    int d = law.dimension();
    double[] k =
        IntStream.range(0, d)
            .mapToDouble(axis -> pull(atData[axis], atPrior[axis], law.priorEnd()))
            .toArray();
    Matrix covariance = law.alongAxes(start.covariance(d));
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance.values()[i * d + j] *= k[i] * k[j];
      }
      covariance.values()[i * d + i] += atData[i] * renewed() / atPrior[i];
    }
    return Normal.withCovariance(endMean(start, k), symmetric(law.back(covariance)));
  }

  /** sigma_T^2 - (mu_T/mu_0)^2*sigma_0^2, the noise that an SDE adds on its way, else 0. */
  private double renewed() {
    double kept = kept(law.priorEnd()) * law.path().coefficients(law.dataEnd()).sigma();
    double sigma = law.path().coefficients(law.priorEnd()).sigma();
    return weight == FLOW ? 0 : (sigma - kept) * (sigma + kept);
  }

  private Matrix endMean(Normal start, double[] k) {
    Matrix offset = Broadcast.combine(start.mean(), law.mean(law.priorEnd()), (a, b) -> a - b);
    Matrix along = law.data().axes().along(offset);
    Matrix pulled = Broadcast.combine(along, Matrix.rowVector(k), (y, factor) -> y * factor);
    return Broadcast.combine(law.data().axes().back(pulled), law.mean(law.dataEnd()), Double::sum);
  }

  /** Without what rounding adds on one side of the diagonal. */
  private static Matrix symmetric(Matrix matrix) {
    return Broadcast.combine(matrix, matrix.transposed(), (a, b) -> (a + b) / 2);
  }
}
