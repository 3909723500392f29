package org.difflow.model;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.path.Bridge;
import org.difflow.path.ConditionalPath;

/**
 * The field of a bridge from N(m, S) at the data end to N(n, T) at the prior end, drawn
 * independently, at one time: x is N(a m + b n, C) with C = a^2 S + b^2 T + sigma^2 I, and
 *
 * <pre>
 * velocity = a' m + b' n - C'/2 score    denoiser   = m - a S score
 * score    = -C^-1 (x - a m - b n)       divergence = tr(C' C^-1)/2
 * </pre>
 */
final class PairField implements PartField {
  private final Normal data;
  private final Normal prior;
  private final Bridge.Coefficients at;
  private final Normal law;
  private final Matrix x;

  PairField(
      ConditionalPath path,
      Normal data,
      Normal prior,
      Bridge.Coefficients at,
      double time,
      Matrix x) {
    this.data = data;
    this.prior = prior;
    this.at = at;
    this.x = x;
    this.law = law(combined(at.data(), at.prior()));
    if (!(law.leastDeviation() > 0)) {
      throw notFinite(path, time);
    }
  }

  /** Refuses a time at which the bridge has no coefficients or rates. */
  static void requireFinite(ConditionalPath path, double time, Bridge.Coefficients at) {
    boolean finite =
        DoubleStream.of(
                at.data(),
                at.prior(),
                at.variance(),
                at.dataRate(),
                at.priorRate(),
                at.varianceRate())
            .allMatch(Double::isFinite);
    if (!finite) {
      throw notFinite(path, time);
    }
  }

  private static Fault notFinite(ConditionalPath path, double time) {
    return new Fault(
        "E0411",
        "the marginal field of %s is not finite at %s = %s"
            .formatted(path.name(), path.time().name(), Decimals.shortest(time)),
        "keep away from that end: a `stop` after the time range, or a grid inside it");
  }

  private Normal law(Matrix mean) {
    double a = at.data() * at.data();
    double b = at.prior() * at.prior();
    DoubleBinaryOperator variance = (s, t) -> a * s + b * t + at.variance();
    if (data.isDiagonal() && prior.isDiagonal()) {
      DoubleBinaryOperator deviation = (s, t) -> Math.sqrt(variance.applyAsDouble(s * s, t * t));
      return new Normal(mean, Broadcast.combine(data.deviations(), prior.deviations(), deviation));
    }
    int d = x.columns();
    Matrix ends =
        Broadcast.combine(data.covariance(d), prior.covariance(d), (s, t) -> a * s + b * t);
    for (int axis = 0; axis < d; axis++) {
      ends.values()[axis * (d + 1)] += at.variance();
    }
    return Normal.withCovariance(mean, ends);
  }

  /** {@code ofData*m + ofPrior*n}. */
  private Matrix combined(double ofData, double ofPrior) {
    return Broadcast.combine(data.mean(), prior.mean(), (m, n) -> ofData * m + ofPrior * n);
  }

  /** The rows times C'/2 = a a' S + b b' T + (sigma^2)'/2. */
  private Matrix halfRate(Matrix rows) {
    double a = at.data() * at.dataRate();
    double b = at.prior() * at.priorRate();
    double noise = at.varianceRate() / 2;
    Matrix ends =
        Broadcast.combine(
            data.timesCovariance(rows), prior.timesCovariance(rows), (s, t) -> a * s + b * t);
    return Broadcast.combine(ends, rows, (end, row) -> end + noise * row);
  }

  @Override
  public Matrix velocity() {
    Matrix mean = combined(at.dataRate(), at.priorRate());
    return Broadcast.combine(mean, halfRate(score()), (drift, pull) -> drift - pull);
  }

  @Override
  public Matrix score() {
    return law.score(x);
  }

  @Override
  public Matrix denoiser() {
    double a = at.data();
    return Broadcast.combine(
        data.mean(), data.timesCovariance(score()), (mean, pull) -> mean - a * pull);
  }

  @Override
  public double[] logdensity() {
    return law.logdensity(x).values();
  }

  /** Where all axes are those of the coordinates, a row of ones tells what each row of I does. */
  @Override
  public double[] divergence() {
    int d = x.columns();
    boolean diagonal = data.isDiagonal() && prior.isDiagonal();
    Matrix probes = diagonal ? Matrix.filled(1, d, 1) : identity(d);
    Matrix answers = law.around(Matrix.scalar(0)).score(halfRate(probes));
    double trace = 0;
    for (int axis = 0; axis < d; axis++) {
      trace -= answers.get(diagonal ? 0 : axis, axis);
    }
    double[] result = new double[x.rows()];
    Arrays.fill(result, trace);
    return result;
  }

  private static Matrix identity(int d) {
    Matrix result = Matrix.zeros(d, d);
    for (int axis = 0; axis < d; axis++) {
      result.values()[axis * (d + 1)] = 1;
    }
    return result;
  }
}
