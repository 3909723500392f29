package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.path.Prediction;

/**
 * A field given from outside at some points, and what follows from it: under a Gaussian law the
 * other predictions, under any other law nothing.
 *
 * @param value the given field, n x d
 */
record GivenField(GivenModel model, Places places, Matrix value) implements MarginalField {
  @Override
  public Matrix velocity() {
    return predicted(MarginalMember.VELOCITY, Prediction.VELOCITY);
  }

  @Override
  public Matrix score() {
    return predicted(MarginalMember.SCORE, Prediction.SCORE);
  }

  @Override
  public Matrix denoiser() {
    return predicted(MarginalMember.DENOISER, Prediction.DATA);
  }

  @Override
  public Matrix eps() {
    return predicted(MarginalMember.EPS, Prediction.NOISE);
  }

  @Override
  public Matrix density() {
    throw unknown(MarginalMember.DENSITY);
  }

  @Override
  public Matrix logdensity() {
    throw unknown(MarginalMember.LOGDENSITY);
  }

  @Override
  public Matrix divergence() {
    throw unknown(MarginalMember.DIVERGENCE);
  }

  @Override
  public Matrix weights() {
    throw unknown(MarginalMember.WEIGHTS);
  }

  private Matrix predicted(MarginalMember wanted, Prediction kind) {
    if (kind == model.prediction()) {
      return value;
    }
    if (!model.isGaussian()) {
      throw unknown(wanted);
    }
    return model.converted(wanted, kind, places, value);
  }

  private Fault unknown(MarginalMember wanted) {
    return new Fault(
        "E0645",
        "`%s` does not follow from the %s that this model was given"
            .formatted(wanted.memberName(), GivenModel.nameOf(model.prediction())));
  }
}
