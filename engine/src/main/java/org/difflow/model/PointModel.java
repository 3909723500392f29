package org.difflow.model;

import static org.difflow.model.MarginalMember.DENOISER;
import static org.difflow.model.MarginalMember.DENSITY;
import static org.difflow.model.MarginalMember.EPS;
import static org.difflow.model.MarginalMember.LOGDENSITY;
import static org.difflow.model.MarginalMember.SCORE;
import static org.difflow.model.MarginalMember.VELOCITY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;

/**
 * A Gaussian path on data points: at each time the law of x is the mixture of N(mu*p_j, sigma^2 I)
 * with the weights of the points, known exactly. Cost per row: see {@link PointPosterior}.
 *
 * <p>Errors: those of {@link CheckedLaw}, and E0633 and E0634 for points without an answer.
 */
public final class PointModel implements MarginalModel {
  private final ConditionalPath path;
  private final Points data;
  private final PointTable table;
  private final Workers workers;

  public PointModel(ConditionalPath path, Points data, Workers workers) {
    this.path = path;
    this.data = data;
    this.table = new PointTable(data);
    this.workers = workers;
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
    return table.dimension();
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    Places.requireDimension(x, dimension());
    Places places = Places.of(path, x, time);
    places.requireLaw(path);
    return new TiledField(
        this, places, new TiledField.Cost(data.count(), dimension()), ofOnePass(), workers);
  }

  /** All that the posterior of x0 gives without a second pass over the points. */
  private List<MarginalMember> ofOnePass() {
    return Stream.of(VELOCITY, SCORE, DENOISER, EPS, DENSITY, LOGDENSITY)
        .filter(member -> member != VELOCITY || !path.range().whole())
        .toList();
  }

  @Override
  public Optional<PanelField> panelField(List<MarginalMember> members, double time) {
    members.forEach(member -> member.requireOn(path));
    return Optional.of(new PointPanel(table, CheckedLaw.at(path, time), members));
  }
}
