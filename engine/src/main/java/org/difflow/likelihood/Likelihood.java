package org.difflow.likelihood;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;

/**
 * The log likelihood of points under a model (S0-64, S0-65): along the probability flow dx/dt = v
 * from the data end t0 to the prior end T, d log p/dt = -div v, hence
 *
 * <pre>
 * log p(x, t0) = log prior(x_T) + integral from t0 to T of div v dt,
 * </pre>
 *
 * whichever way the clock runs. Each point is followed by itself, so its number does not depend on
 * the others. Numbers per point are n x 1.
 *
 * @param end x_T, n x d
 * @param integral of the divergence
 * @param logPrior the log density of the prior at x_T
 * @param standardError of the integral, 0 where the divergence is exact
 * @param differenceError how much central differences may add to that
 * @param evaluations of the field
 */
public record Likelihood(
    Flow flow,
    Matrix end,
    Matrix integral,
    Matrix logPrior,
    Matrix standardError,
    Matrix differenceError,
    Matrix evaluations) {

  /** log p(x) at the data end. */
  public Matrix value() {
    Matrix sum = Matrix.zeros(integral.rows(), 1);
    for (int row = 0; row < sum.rows(); row++) {
      sum.values()[row] = integral.get(row, 0) + logPrior.get(row, 0);
    }
    return sum;
  }

  /**
   * With the divergence that the model knows.
   *
   * @throws Fault E0720 if it knows none, E0721 and E0722 where the flow cannot be followed, E0724
   *     for a prior without density
   */
  public static Likelihood exact(
      Flow flow, Matrix x, Distribution prior, Tolerance tolerance, Runnable checkpoint) {
    Divergence exact = new ExactDivergence(flow.model());
    return of(flow, x, prior, row -> PointFlow.of(flow, exact, x.row(row), tolerance, checkpoint));
  }

  /** With the mean of {@code probes} estimates of the divergence, two or more for each point. */
  public static Likelihood probed(
      Flow flow,
      Matrix x,
      Distribution prior,
      int probes,
      long seed,
      Tolerance tolerance,
      Runnable checkpoint) {
    return of(
        flow,
        x,
        prior,
        row -> {
          Divergence probed = ProbedDivergence.of(flow.model(), x.columns(), probes, seed, row);
          return PointFlow.of(flow, probed, x.row(row), tolerance, checkpoint);
        });
  }

  private static Likelihood of(
      Flow flow, Matrix x, Distribution prior, IntFunction<PointFlow.Arrival> way) {
    Continuous law = density(prior.in(x.columns()));
    PointFlow.Arrival[] all =
        IntStream.range(0, x.rows()).mapToObj(way).toArray(PointFlow.Arrival[]::new);
    double[] ends =
        IntStream.range(0, all.length)
            .mapToObj(row -> all[row].x())
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    Matrix end = Matrix.of(x.rows(), x.columns(), ends);
    return new Likelihood(
        flow,
        end,
        column(all, arrival -> mean(arrival.integrals())),
        law.logdensity(end),
        column(all, arrival -> standardError(arrival.integrals())),
        column(all, PointFlow.Arrival::differenceError),
        column(all, PointFlow.Arrival::evaluations));
  }

  private static Continuous density(Distribution prior) {
    if (prior instanceof Continuous continuous) {
      return continuous;
    }
    throw new Fault(
        "E0724",
        "a likelihood needs a prior with a density, and %s has none".formatted(prior.words()),
        "give one, as in loglik(model, x, prior = normal(0, 1))");
  }

  private static Matrix column(
      PointFlow.Arrival[] all, ToDoubleFunction<PointFlow.Arrival> number) {
    return Matrix.columnVector(Arrays.stream(all).mapToDouble(number).toArray());
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).sum() / values.length;
  }

  /** {@code sqrt(sum of (a - mean)^2/(k*(k - 1)))}, and 0 for a number that is no estimate. */
  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = DoubleStream.of(values).map(a -> (a - mean) * (a - mean)).sum();
    return values.length == 1 ? 0 : Math.sqrt(squares / values.length / (values.length - 1));
  }
}
