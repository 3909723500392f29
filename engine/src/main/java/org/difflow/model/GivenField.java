package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * A field given from outside at some points, and what follows from it: under a Gaussian law the
 * other predictions, under any other law nothing.
 *
 * @param value the given field, n x d
 */
record GivenField(GivenModel model, Places places, Matrix value) implements MarginalField {
  @Override
  public Matrix velocity() {
    return member(MarginalMember.VELOCITY);
  }

  @Override
  public Matrix score() {
    return member(MarginalMember.SCORE);
  }

  @Override
  public Matrix denoiser() {
    return member(MarginalMember.DENOISER);
  }

  @Override
  public Matrix eps() {
    return member(MarginalMember.EPS);
  }

  @Override
  public Matrix density() {
    return member(MarginalMember.DENSITY);
  }

  @Override
  public Matrix logdensity() {
    return member(MarginalMember.LOGDENSITY);
  }

  @Override
  public Matrix divergence() {
    return member(MarginalMember.DIVERGENCE);
  }

  @Override
  public Matrix weights() {
    return member(MarginalMember.WEIGHTS);
  }

  private Matrix member(MarginalMember wanted) {
    return model.converted(wanted, places, value).orElseThrow(() -> unknown(wanted));
  }

  private Fault unknown(MarginalMember wanted) {
    return new Fault(
        "E0645",
        "`%s` does not follow from the %s that this model was given"
            .formatted(wanted.memberName(), GivenModel.nameOf(model.prediction())));
  }
}
