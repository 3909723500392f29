package org.difflow.model;

import java.util.function.UnaryOperator;
import org.difflow.data.Matrix;

/** A field seen from a moving frame: nothing but the velocity differs. */
record DriftingField(MarginalField centred, UnaryOperator<Matrix> withDrift)
    implements MarginalField {
  @Override
  public Matrix velocity() {
    return withDrift.apply(centred.velocity());
  }

  @Override
  public Matrix score() {
    return centred.score();
  }

  @Override
  public Matrix denoiser() {
    return centred.denoiser();
  }

  @Override
  public Matrix density() {
    return centred.density();
  }

  @Override
  public Matrix logdensity() {
    return centred.logdensity();
  }

  @Override
  public Matrix divergence() {
    return centred.divergence();
  }

  @Override
  public Matrix weights() {
    return centred.weights();
  }
}
