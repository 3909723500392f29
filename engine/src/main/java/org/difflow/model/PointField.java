package org.difflow.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;

/**
 * The marginal field of data points under a Gaussian law, all from the posterior of x0. With D =
 * E[x0 | x] and e = E[eps | x] = (x - mu*D)/sigma, x less its shift:
 *
 * <pre>
 * velocity   = mu'*D + sigma'*e + shift'
 * score      = -e/sigma
 * logdensity = log sum_j w_j*exp(-|x - mu*p_j|^2/(2*sigma^2)) - d*log(sigma) - d/2*log(2*pi)
 * divergence = mu'*div D + sigma'*(d - mu*div D)/sigma,   div D = mu/sigma^2 * tr Cov[x0 | x]
 * </pre>
 *
 * The last identity is Tweedie's formula differentiated once more (Efron, 2011).
 */
final class PointField implements MarginalField {
  private final PointPosterior points;
  private final Inquiry asked;
  private final Posterior posterior;

  PointField(PointPosterior points, Inquiry asked) {
    this.points = points;
    this.asked = asked;
    this.posterior =
        points.of(
            new Observations(asked.x(), column(Coefficients::mu), column(Coefficients::sigma)));
  }

  @Override
  public Matrix velocity() {
    return perEntry(
        (index, at) ->
            Math.fma(at.muRate(), mean(index), at.sigmaRate() * noise(index, at)) + at.shiftRate());
  }

  @Override
  public Matrix score() {
    return perEntry((index, at) -> -noise(index, at) / at.sigma());
  }

  @Override
  public Matrix denoiser() {
    return posterior.mean();
  }

  @Override
  public Matrix eps() {
    return perEntry(this::noise);
  }

  @Override
  public Matrix density() {
    double[] logarithms = logdensity().values();
    return perRow(row -> Elementary.exp(logarithms[row]));
  }

  @Override
  public Matrix logdensity() {
    double[] evidence = posterior.logEvidence().values();
    int d = points.dimension();
    return perRow(
        row -> evidence[row] - d * (Elementary.log(at(row).sigma()) + Normal.LOG_TWO_PI / 2));
  }

  @Override
  public Matrix divergence() {
    double[] spread = points.spread(posterior).values();
    return perRow(row -> divergence(at(row), spread[row]));
  }

  @Override
  public Matrix weights() {
    return points.weights(posterior);
  }

  private double divergence(Coefficients at, double spread) {
    double ofMean = at.mu() / (at.sigma() * at.sigma()) * spread;
    double ofNoise = (points.dimension() - at.mu() * ofMean) / at.sigma();
    return Math.fma(at.muRate(), ofMean, at.sigmaRate() * ofNoise);
  }

  private double mean(int index) {
    return posterior.mean().values()[index];
  }

  private double noise(int index, Coefficients at) {
    return posterior.residual().values()[index] / at.sigma();
  }

  private Coefficients at(int row) {
    return asked.at(row);
  }

  private interface EntryFunction {
    double value(int index, Coefficients at);
  }

  private Matrix perEntry(EntryFunction function) {
    Matrix result = Matrix.zeros(posterior.mean().rows(), points.dimension());
    for (int index = 0; index < result.values().length; index++) {
      result.values()[index] = function.value(index, at(index / points.dimension()));
    }
    return result;
  }

  private Matrix perRow(IntToDoubleFunction function) {
    Matrix result = Matrix.zeros(posterior.mean().rows(), 1);
    Arrays.setAll(result.values(), function);
    return result;
  }

  private Matrix column(ToDoubleFunction<Coefficients> part) {
    return Matrix.columnVector(asked.coefficients().stream().mapToDouble(part).toArray());
  }
}
