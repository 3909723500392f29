package org.difflow.model;

import java.util.function.Supplier;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;

/**
 * A path by an SDE whose drift is not linear in x, on data: no field of it is known, and samples go
 * towards the noise alone, by the drift and diffusion of the path.
 *
 * <p>Errors: E0349 whatever else is asked for.
 */
public final class SdeModel implements MarginalModel {
  private final ConditionalPath path;
  private final Distribution data;

  public SdeModel(ConditionalPath path, Distribution data) {
    data.dimension().ifPresent(path::checkDimension);
    this.path = path;
    this.data = data;
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public Distribution data() {
    return data;
  }

  @Override
  public int dimension() {
    return data.dimension().orElse(path.fixedDimension().orElse(1));
  }

  @Override
  public Distribution prior() {
    Supplier<Fault> none = () -> unknown("law at the prior end");
    return path.declaredPrior(dimension()).orElseThrow(none);
  }

  @Override
  public Matrix draw(double time, int n, long seed) {
    throw unknown("exact draws");
  }

  @Override
  public boolean singular(MarginalMember member, End end) {
    return false;
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    return new Unknown(this);
  }

  private Fault unknown(String what) {
    return new Fault(
        "E0349",
        "%s on data has no %s: its drift is not linear in x, and the law of x has no closed form"
            .formatted(path.name(), what),
        "draw samples towards the noise: sample(model, start = x, direction = \"noise\", with ="
            + " euler_maruyama(steps = 100))");
  }

  /** What there would be if the law of x were known. */
  private record Unknown(SdeModel model) implements MarginalField {
    @Override
    public Matrix velocity() {
      throw model.unknown("velocity");
    }

    @Override
    public Matrix score() {
      throw model.unknown("score");
    }

    @Override
    public Matrix denoiser() {
      throw model.unknown("denoiser");
    }

    @Override
    public Matrix eps() {
      throw model.unknown("eps");
    }

    @Override
    public Matrix density() {
      throw model.unknown("density");
    }

    @Override
    public Matrix logdensity() {
      throw model.unknown("logdensity");
    }

    @Override
    public Matrix divergence() {
      throw model.unknown("divergence");
    }

    @Override
    public Matrix weights() {
      throw model.unknown("weights");
    }
  }
}
