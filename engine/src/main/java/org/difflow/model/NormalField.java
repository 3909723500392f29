package org.difflow.model;

import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;

/**
 * The marginal field of a normal law N(m, c^2) under a Gaussian law. With u = x - mu*m and the
 * variance v = mu^2*c^2 + sigma^2 of each coordinate:
 *
 * <pre>
 * denoiser   = m + mu*c^2/v*u          velocity   = mu'*denoiser + sigma'*eps
 * eps        = sigma/v*u               divergence = sum of (mu'*mu*c^2 + sigma'*sigma)/v
 * score      = -u/v                    logdensity = -sum of (u^2/v + log(2*pi*v))/2
 * </pre>
 */
final class NormalField implements MarginalField {
  private final Normal data;
  private final int dimension;
  private final Inquiry asked;

  NormalField(Normal data, int dimension, Inquiry asked) {
    this.data = data;
    this.dimension = dimension;
    this.asked = asked;
    if (asked.x().columns() != dimension) {
      throw new Fault(
          "E0324",
          "points in %d dimensions do not fit a model of data in %d"
              .formatted(asked.x().columns(), dimension));
    }
  }

  /** One coordinate of one point: u, the variance v and the square c^2. */
  private record Entry(Coefficients at, double mean, double square, double u) {
    double variance() {
      return at.mu() * at.mu() * square + at.sigma() * at.sigma();
    }

    double denoiser() {
      return mean + at.mu() * square / variance() * u;
    }

    double eps() {
      return at.sigma() / variance() * u;
    }

    double velocity() {
      return at.muRate() * denoiser() + at.sigmaRate() * eps();
    }

    double slope() {
      return (at.muRate() * at.mu() * square + at.sigmaRate() * at.sigma()) / variance();
    }

    double logdensity() {
      return -(u * u / variance() + Normal.LOG_TWO_PI + Elementary.log(variance())) / 2;
    }
  }

  private interface EntryFunction {
    double of(Entry entry);
  }

  private Entry entry(int row, int column) {
    Coefficients at = asked.at(row);
    double mean = coordinate(data.mean(), column);
    double std = coordinate(data.std(), column);
    return new Entry(at, mean, std * std, asked.x().get(row, column) - at.mu() * mean);
  }

  private static double coordinate(Matrix moment, int column) {
    return moment.get(0, moment.columns() == 1 ? 0 : column);
  }

  private Matrix perEntry(EntryFunction function) {
    Matrix result = Matrix.zeros(asked.x().rows(), dimension);
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = function.of(entry(i / dimension, i % dimension));
    }
    return result;
  }

  private Matrix perRow(EntryFunction function) {
    return Matrix.columnVector(
        IntStream.range(0, asked.x().rows()).mapToDouble(row -> sum(row, function)).toArray());
  }

  private double sum(int row, EntryFunction function) {
    double sum = 0;
    for (int column = 0; column < dimension; column++) {
      sum += function.of(entry(row, column));
    }
    return sum;
  }

  @Override
  public Matrix velocity() {
    return perEntry(Entry::velocity);
  }

  @Override
  public Matrix score() {
    return perEntry(entry -> -entry.u() / entry.variance());
  }

  @Override
  public Matrix denoiser() {
    return perEntry(Entry::denoiser);
  }

  @Override
  public Matrix eps() {
    return perEntry(Entry::eps);
  }

  @Override
  public Matrix density() {
    return Broadcast.map(logdensity(), Elementary::exp);
  }

  @Override
  public Matrix logdensity() {
    return perRow(Entry::logdensity);
  }

  @Override
  public Matrix divergence() {
    return perRow(Entry::slope);
  }

  @Override
  public Matrix weights() {
    throw new Fault("E0635", "a model on a normal law has no data points with weights");
  }
}
