package org.difflow.model;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.RadialField;

/**
 * A path of any isotropic law on data points: at each time the law of x is the mixture of phi(|x -
 * p_j|, t) with the weights of the points, and its fields are posterior means (S0-38). {@link
 * PointModel} does the same for Gaussian laws with far less work.
 *
 * <p>Cost per row: M distances of d coordinates and two evaluations of a formula in r. Errors:
 * E0324, those of {@link Places} and {@link RadialPanel}, E0641 for {@code eps}.
 */
public final class RadialPointModel implements MarginalModel {
  private final ConditionalPath path;
  private final Points data;
  private final PointTable table;
  private final RadialField law;
  private final Workers workers;

  public RadialPointModel(ConditionalPath path, IsotropicLaw law, Points data, Workers workers) {
    this.path = path;
    this.data = data;
    this.table = new PointTable(data);
    this.law = RadialField.of(path, law, table.dimension());
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
    TiledField.Cost cost = new TiledField.Cost(table.count(), dimension());
    return new TiledField(this, Places.of(path, x, time), cost, List.of(), workers);
  }

  @Override
  public Optional<PanelField> panelField(List<MarginalMember> members, double time) {
    members.forEach(member -> member.requireOn(path));
    Places.requireInside(path, time);
    if (members.contains(MarginalMember.EPS)) {
      throw MarginalField.noNoise();
    }
    return Optional.of(new RadialPanel(table, law, time, members));
  }
}
