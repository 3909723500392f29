package org.difflow.model;

import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;

/**
 * The field of a normal law N(m, Q*diag(c^2)*Q^T) under a Gaussian law. Along the axes Q the
 * coordinates are independent at every time: with u = Q^T*(x - mu*m), x less its shift, and the
 * variances v = mu^2*c^2 + sigma^2,
 *
 * <pre>
 * denoiser   = m + Q*(mu*c^2/v*u)      velocity   = mu'*denoiser + sigma'*eps + shift'
 * eps        = Q*(sigma/v*u)           divergence = sum of (mu'*mu*c^2 + sigma'*sigma)/v
 * score      = -Q*(u/v)                logdensity = -sum of (u^2/v + log(2*pi*v))/2
 * </pre>
 */
final class NormalPart implements PartField {
  private final Normal law;
  private final Inquiry asked;
  private final Matrix along;
  private final int d;

  NormalPart(Normal law, Inquiry asked) {
    this.law = law;
    this.asked = asked;
    this.d = asked.x().columns();
    this.along = law.axes().along(centred());
  }

  private Matrix centred() {
    Matrix result = Matrix.zeros(asked.x().rows(), d);
    for (int index = 0; index < result.values().length; index++) {
      double mu = asked.at(index / d).mu();
      result.values()[index] = asked.x().values()[index] - mu * mean(index % d);
    }
    return result;
  }

  private double mean(int column) {
    return law.mean().get(0, law.mean().columns() == 1 ? 0 : column);
  }

  /** c^2 of an axis. */
  private double square(int axis) {
    Matrix deviations = law.deviations();
    double c = deviations.get(0, deviations.columns() == 1 ? 0 : axis);
    return c * c;
  }

  private static double variance(Coefficients at, double square) {
    return at.mu() * at.mu() * square + at.sigma() * at.sigma();
  }

  /** One number from the coordinate u along an axis, c^2 of the axis and the law of the path. */
  private interface AxisFunction {
    double of(double u, double square, Coefficients at);
  }

  private Matrix perAxis(AxisFunction function) {
    Matrix result = Matrix.zeros(along.rows(), d);
    for (int index = 0; index < result.values().length; index++) {
      result.values()[index] = value(function, index);
    }
    return result;
  }

  private double value(AxisFunction function, int index) {
    return function.of(along.values()[index], square(index % d), asked.at(index / d));
  }

  private double[] perRow(AxisFunction function) {
    double[] sums = new double[along.rows()];
    for (int index = 0; index < along.values().length; index++) {
      sums[index / d] += value(function, index);
    }
    return sums;
  }

  @Override
  public Matrix velocity() {
    Matrix denoiser = denoiser();
    Matrix eps = eps();
    Matrix result = Matrix.zeros(along.rows(), d);
    for (int index = 0; index < result.values().length; index++) {
      Coefficients at = asked.at(index / d);
      result.values()[index] =
          at.muRate() * denoiser.values()[index]
              + at.sigmaRate() * eps.values()[index]
              + at.shiftRate();
    }
    return result;
  }

  @Override
  public Matrix score() {
    return law.axes().back(perAxis((u, square, at) -> -u / variance(at, square)));
  }

  @Override
  public Matrix eps() {
    return law.axes().back(perAxis((u, square, at) -> at.sigma() / variance(at, square) * u));
  }

  @Override
  public Matrix denoiser() {
    Matrix pull =
        law.axes().back(perAxis((u, square, at) -> at.mu() * square / variance(at, square) * u));
    return Broadcast.combine(pull, law.mean(), Double::sum);
  }

  @Override
  public double[] logdensity() {
    return perRow(
        (u, square, at) -> {
          double variance = variance(at, square);
          return -(u * u / variance + Normal.LOG_TWO_PI + Elementary.log(variance)) / 2;
        });
  }

  @Override
  public double[] divergence() {
    return perRow(
        (u, square, at) ->
            (at.muRate() * at.mu() * square + at.sigmaRate() * at.sigma()) / variance(at, square));
  }
}
