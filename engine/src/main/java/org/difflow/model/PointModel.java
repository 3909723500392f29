package org.difflow.model;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;

/**
 * A Gaussian path on data points: at each time the law of x is the mixture of N(mu*p_j, sigma^2 I)
 * with the weights of the points, known exactly. Cost per row: see {@link PointPosterior}.
 *
 * <p>Errors: those of {@link Inquiry}, and E0633 and E0634 for points without an answer.
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

  @Override
  public Points data() {
    return data;
  }

  @Override
  public int dimension() {
    return posterior.dimension();
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    return new PointField(posterior, Inquiry.of(path, x, time));
  }

  @Override
  public Optional<PanelField> panelField(List<MarginalMember> members, double time) {
    members.forEach(member -> member.requireOn(path));
    Inquiry.coefficients(path, Places.inside(path, time));
    PointPosterior alone = posterior.onOneThread();
    Matrix at = Matrix.scalar(time);
    return Optional.of(
        new TransposedField(
            x -> new PointField(alone, Inquiry.of(path, x, at)), members, dimension()));
  }
}
