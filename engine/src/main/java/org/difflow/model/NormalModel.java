package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.path.ConditionalPath;

/**
 * A Gaussian path on a normal law with independent coordinates, N(m, c^2): at each time x is normal
 * with mean mu*m and variance mu^2*c^2 + sigma^2, and its fields are linear in x.
 *
 * <p>Errors: those of {@link Inquiry}; E0635 for {@code weights}, which only data points have.
 */
public final class NormalModel implements MarginalModel {
  private final ConditionalPath path;
  private final Normal data;

  /** A law given by two numbers is one in one dimension. */
  public NormalModel(ConditionalPath path, Normal data) {
    this.path = path;
    this.data = data;
  }

  @Override
  public ConditionalPath path() {
    return path;
  }

  @Override
  public Normal data() {
    return data;
  }

  @Override
  public int dimension() {
    return data.dimension().orElse(1);
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    return new NormalField(data, dimension(), Inquiry.of(path, x, time));
  }
}
