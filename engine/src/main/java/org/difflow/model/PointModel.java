package org.difflow.model;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;

/**
 * A Gaussian path on data points: at each time the law of x is the mixture of N(mu*p_j, sigma^2 I)
 * with the weights of the points, known exactly. Cost per row: see {@link PointPosterior}.
 *
 * <p>Errors: E0410 a time outside the range, E0411 a time at which the field is not finite, E0324
 * and E0326 shapes, E0633 and E0634 points without an answer.
 */
public final class PointModel implements MarginalModel {
  private final ConditionalPath path;
  private final Points data;
  private final PointPosterior posterior;

  public PointModel(ConditionalPath path, Points data, Workers workers) {
    this.path = path;
    this.data = data;
    this.posterior = new PointPosterior(data, workers);
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  public Points data() {
    return data;
  }

  @Override
  public int dimension() {
    return posterior.dimension();
  }

  /** The prior that the path names, else the law of x at the prior end given x0 = data mean. */
  @Override
  public Normal prior() {
    return path.declaredPrior()
        .map(named -> Normal.of(path.number(named.mean()), path.number(named.std())))
        .orElseGet(this::impliedPrior);
  }

  private Normal impliedPrior() {
    Coefficients there = path.coefficients(path.interval().at(End.PRIOR));
    double[] centre = data.mean().values();
    Arrays.setAll(centre, k -> there.mu() * centre[k]);
    return new Normal(Matrix.rowVector(centre), Matrix.scalar(there.sigma()));
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    List<Coefficients> coefficients =
        Arrays.stream(time.values()).mapToObj(this::coefficients).toList();
    return new PointField(posterior, meeting(x, time), coefficients);
  }

  private static Matrix meeting(Matrix x, Matrix time) {
    if (time.columns() != 1 || (time.rows() != 1 && x.rows() != 1 && time.rows() != x.rows())) {
      throw new Fault(
          "E0326",
          "t is one time, or one for each of the %d points, not a %d x %d matrix"
              .formatted(x.rows(), time.rows(), time.columns()));
    }
    return x.rows() == 1 ? repeated(x, time.rows()) : x;
  }

  private static Matrix repeated(Matrix row, int times) {
    Matrix result = Matrix.zeros(times, row.columns());
    for (int copy = 0; copy < times; copy++) {
      System.arraycopy(row.values(), 0, result.values(), copy * row.columns(), row.columns());
    }
    return result;
  }

  private Coefficients coefficients(double time) {
    requireInside(time);
    Coefficients found = path.coefficients(time);
    if (!(found.sigma() > 0) || !isFinite(found)) {
      throw new Fault(
          "E0411",
          "the marginal field of %s on points is not finite at %s = %s, where mu = %s, sigma = %s"
              .formatted(path.name(), path.time().name(), time, found.mu(), found.sigma()),
          "keep away from that end: a `stop` after the time range, or a grid inside it");
    }
    return found;
  }

  private void requireInside(double time) {
    if (!path.interval().contains(time)) {
      throw new Fault(
          "E0410",
          "the marginal field of %s is asked for at %s = %s, outside its time range [%s, %s]"
              .formatted(
                  path.name(),
                  path.time().name(),
                  time,
                  path.interval().lower(),
                  path.interval().upper()));
    }
  }

  private static boolean isFinite(Coefficients found) {
    return Double.isFinite(found.mu())
        && Double.isFinite(found.sigma())
        && Double.isFinite(found.muRate())
        && Double.isFinite(found.sigmaRate());
  }
}
