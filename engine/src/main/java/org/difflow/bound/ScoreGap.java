package org.difflow.bound;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalModel;
import org.difflow.path.Coefficients;

/**
 * By how much the loss of conditional score matching is above that of score matching, whatever is
 * trained (S2-05; Vincent, "A connection between score matching and denoising autoencoders", 2011):
 *
 * <pre>
 * E|score(x|x0) - s(x)|^2 - E|score(x) - s(x)|^2 = E tr Cov(score(x|x0) | x)
 * </pre>
 *
 * under a Gaussian path, where score(x|x0) = (mu*x0 - x)/sigma^2, so that the gap is mu^2/sigma^4*E
 * |x0 - denoiser(x)|^2. For normal data it is the sum over the axes of mu^2*c^2/(sigma^2*S), S =
 * mu^2*c^2 + sigma^2; else the mean over exact draws, with its standard error.
 *
 * @param standardError 0 for the closed form
 */
public record ScoreGap(double value, double standardError) {

  /**
   * @param n how many draws, 2 or more, where no closed form is known
   * @throws Fault E0410 for a time outside the range, E0738 where sigma = 0
   */
  public static ScoreGap of(MarginalModel model, double time, int n, long seed) {
    model.path().at(time);
    Coefficients at = model.path().coefficients(time);
    requireNoise(at);
    return model.data() instanceof Normal
        ? new ScoreGap(exact(NormalMarginal.of(model), at, time), 0)
        : ofDraws(squares(model, at, time, n, seed));
  }

  private static void requireNoise(Coefficients at) {
    if (!(at.sigma() > 0)) {
      throw new Fault(
          "E0738",
          "the gap of the scores is not finite where sigma = 0",
          "ask for it at a time with noise");
    }
  }

  private static double exact(NormalMarginal law, Coefficients at, double time) {
    double[] variances = law.variances(time);
    double sum = 0;
    for (int axis = 0; axis < variances.length; axis++) {
      double share = at.mu() * law.data().deviation(axis) / at.sigma();
      sum += share * share / variances[axis];
    }
    return sum;
  }

  private static ScoreGap ofDraws(double[] squares) {
    double mean = Arrays.stream(squares).average().orElseThrow();
    double spread = Arrays.stream(squares).map(a -> (a - mean) * (a - mean)).sum();
    return new ScoreGap(mean, Math.sqrt(spread / squares.length / (squares.length - 1)));
  }

  /** {@code |mu*(x0 - denoiser(x))/sigma^2|^2} of each draw. */
  private static double[] squares(
      MarginalModel model, Coefficients at, double time, int n, long seed) {
    Matrix clean = model.data().sample(n, model.dimension(), seed);
    Matrix mean = model.denoiser(model.draw(time, n, seed), time);
    double scale = at.mu() / (at.sigma() * at.sigma());
    double[] squares = new double[n];
    for (int index = 0; index < clean.values().length; index++) {
      double lead = scale * (clean.values()[index] - mean.values()[index]);
      squares[index / clean.columns()] += lead * lead;
    }
    return squares;
  }
}
