package org.difflow.model;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.FlowNumbers;

/**
 * A flow on the law of its z: x_t is flow(z, t), and every field is that of z moved along (S1-65,
 * S1-66). Sampling starts at what the flow makes of that law at the prior end, and so ends at the
 * law itself.
 *
 * <p>Errors: those of {@link FlowNumbers}, E0324 for points of another dimension.
 */
public final class FlowModel implements MarginalModel {
  /** Enough for a width. */
  private static final int DRAWS = 64;

  private static final long SEED = 17;

  private final ConditionalPath path;
  private final FlowNumbers flow;

  private FlowModel(ConditionalPath path, FlowNumbers flow) {
    flow.base().dimension().ifPresent(path::checkDimension);
    this.path = path;
    this.flow = flow;
  }

  /** A flow on the base that its path names. */
  public static FlowModel of(ConditionalPath path) {
    return new FlowModel(path, path.flow());
  }

  /** A flow on another law, or on points. */
  public static FlowModel of(ConditionalPath path, Distribution data) {
    return new FlowModel(path, path.flow(data));
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public Distribution data() {
    return flow.base();
  }

  @Override
  public int dimension() {
    return data().dimension().orElse(path.fixedDimension().orElse(1));
  }

  @Override
  public Distribution prior() {
    return path.declaredPrior(dimension())
        .orElseGet(() -> flow.at(path.interval().at(End.PRIOR), dimension()));
  }

  @Override
  public Matrix draw(double time, int n, long seed) {
    Places.requireInside(path, time);
    Matrix z = data().sample(n, dimension(), seed);
    return flow.forward(z, Matrix.scalar(time));
  }

  /** Half the distance between the quartiles of draws of x, or 1 for a law in one point. */
  @Override
  public double width(double time) {
    double[] places = draw(time, DRAWS, SEED).values();
    Arrays.sort(places);
    double width = places[3 * places.length / 4] - places[places.length / 4];
    return width > 0 ? width / 2 : 1;
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    Places.requireDimension(x, dimension());
    Places places = Places.of(path, x, time);
    return new FlowField(path.name(), flow, places.x(), Matrix.columnVector(places.times()));
  }
}
