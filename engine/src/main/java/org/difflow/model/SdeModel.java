package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.Member;

/**
 * An SDE whose law has no closed form, started from the law of the data: there is no field of it,
 * and samples come from its steps alone, towards the noise, by its drift and diffusion.
 *
 * <p>Errors: E0348 every member that would need the law.
 */
public final class SdeModel implements MarginalModel {
  private final ConditionalPath path;
  private final Distribution data;

  private SdeModel(ConditionalPath path, Distribution data) {
    this.path = path;
    this.data = data;
  }

  /** The SDE of {@code path} from {@code data} on. */
  public static SdeModel of(ConditionalPath path, Distribution data) {
    data.dimension().ifPresent(path::checkDimension);
    return new SdeModel(path, data);
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public int dimension() {
    return data.dimension().orElseGet(() -> path.fixedDimension().orElse(1));
  }

  @Override
  public Distribution data() {
    return data;
  }

  @Override
  public Matrix draw(double time, int n, long seed) {
    Places.requireInside(path, time);
    if (time != path.interval().at(End.DATA)) {
      throw path.absent(Member.DENSITY);
    }
    return data.sample(n, dimension(), seed);
  }

  @Override
  public boolean singular(MarginalMember member, End end) {
    return false;
  }

  @Override
  public boolean hasDivergence() {
    return false;
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    throw path.absent(Member.VELOCITY);
  }
}
