package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.GaussianLaw;

/**
 * A field given from outside at some points, and what follows from it: under a Gaussian law the
 * other predictions, under any other law nothing.
 *
 * @param value the given field, n x d
 */
record GivenField(ConditionalPath path, Prediction prediction, Places places, Matrix value)
    implements MarginalField {
  @Override
  public Matrix velocity() {
    return predicted(MarginalMember.VELOCITY);
  }

  @Override
  public Matrix score() {
    return predicted(MarginalMember.SCORE);
  }

  @Override
  public Matrix denoiser() {
    return predicted(MarginalMember.DENOISER);
  }

  @Override
  public Matrix eps() {
    return predicted(MarginalMember.EPS);
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

  private Matrix predicted(MarginalMember wanted) {
    if (wanted == prediction.member()) {
      return value;
    }
    if (!(path.law() instanceof GaussianLaw)) {
      throw unknown(wanted);
    }
    return combined(wanted, Inquiry.of(path, places));
  }

  private Matrix combined(MarginalMember wanted, Inquiry asked) {
    int d = value.columns();
    Matrix result = Matrix.zeros(value.rows(), d);
    for (int row = 0; row < value.rows(); row++) {
      Combination rule = prediction.of(wanted, asked.at(row));
      for (int i = row * d; i < (row + 1) * d; i++) {
        result.values()[i] = rule.at(places.x().values()[i], value.values()[i]);
        requireFinite(wanted, result.values()[i], row);
      }
    }
    return result;
  }

  private void requireFinite(MarginalMember wanted, double found, int row) {
    if (!Double.isFinite(found)) {
      throw new Fault(
          "E0642",
          "`%s` does not follow from the given %s at %s = %s"
              .formatted(
                  wanted.memberName(),
                  prediction.member().memberName(),
                  path.time().name(),
                  Decimals.shortest(places.time(row))),
          "keep away from times at which mu is 0 or mu/sigma rests, or give another prediction");
    }
  }

  private Fault unknown(MarginalMember wanted) {
    return new Fault(
        "E0645",
        "`%s` does not follow from the %s that this model was given"
            .formatted(wanted.memberName(), prediction.member().memberName()));
  }
}
