package org.difflow.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.Coefficients;
import org.difflow.path.Prediction;

/**
 * By how much the loss against the target given x0 is above that against the target of the marginal
 * law, whatever field u is trained, so that both have the same gradient in u (S1-76 to S1-78 for
 * the velocity; S2-05 for the score, Vincent, "A connection between score matching and denoising
 * autoencoders", 2011):
 *
 * <pre>
 * E|target(x|x0) - u(x)|^2 - E|target(x) - u(x)|^2 = E tr Cov(target(x|x0) | x)
 * </pre>
 *
 * At one x of a Gaussian path every target is linear in x0, c x0 + ..., and the gap is c^2 E|x0 -
 * denoiser(x)|^2 with
 *
 * <pre>
 * velocity  c = mu' - mu sigma'/sigma    noise  c = -mu/sigma    data  c = 1    score  c = mu/sigma^2.
 * </pre>
 *
 * For normal data it is the sum over the axes of c^2*a^2*sigma^2/S, a^2 the variance of the data
 * and S = mu^2*a^2 + sigma^2; else the mean over exact draws, with its standard error.
 *
 * @param standardError 0 for the closed form
 */
public record LossGap(double value, double standardError) {

  /**
   * @param n how many draws, 2 or more, where no closed form is known
   * @throws Fault E0250 for the velocity where times are whole, E0410 for a time outside the range,
   *     E0738 where sigma = 0
   */
  public static LossGap of(MarginalModel model, Prediction target, double time, int n, long seed) {
    if (target == Prediction.VELOCITY) {
      model.path().requireRates("the target \"velocity\"");
    }
    model.path().at(time);
    Coefficients at = model.path().coefficients(time);
    requireNoise(at);
    LossGap ofData =
        model.data() instanceof Normal
            ? new LossGap(exact(NormalMarginal.of(model), at, time), 0)
            : ofDraws(squares(model, time, n, seed));
    return ofData.scaled(share(target, at));
  }

  private static void requireNoise(Coefficients at) {
    if (!(at.sigma() > 0)) {
      throw new Fault(
          "E0738",
          "the gap of the losses has no value where sigma = 0",
          "ask for it at a time with noise");
    }
  }

  /** c. */
  private static double share(Prediction target, Coefficients at) {
    return switch (target) {
      case VELOCITY -> at.muRate() - at.mu() * at.sigmaRate() / at.sigma();
      case NOISE -> -at.mu() / at.sigma();
      case DATA -> 1;
      case SCORE -> at.mu() / (at.sigma() * at.sigma());
    };
  }

  private LossGap scaled(double share) {
    return new LossGap(square(share) * value, square(share) * standardError);
  }

  /** The trace of Cov(x0 | x), which is the same at every x. */
  private static double exact(NormalMarginal law, Coefficients at, double time) {
    double[] variances = law.variances(time);
    return IntStream.range(0, law.dimension())
        .mapToDouble(axis -> square(law.data().deviation(axis) * at.sigma()) / variances[axis])
        .sum();
  }

  private static double square(double number) {
    return number * number;
  }

  private static LossGap ofDraws(double[] squares) {
    double mean = Arrays.stream(squares).average().orElseThrow();
    double spread = Arrays.stream(squares).map(a -> square(a - mean)).sum();
    return new LossGap(mean, Math.sqrt(spread / squares.length / (squares.length - 1)));
  }

  /** {@code |x0 - denoiser(x)|^2} of each draw. */
  private static double[] squares(MarginalModel model, double time, int n, long seed) {
    Matrix clean = model.data().sample(n, model.dimension(), seed);
    Matrix mean = model.denoiser(model.draw(time, n, seed), time);
    double[] squares = new double[n];
    for (int index = 0; index < clean.values().length; index++) {
      squares[index / clean.columns()] += square(clean.values()[index] - mean.values()[index]);
    }
    return squares;
  }
}
