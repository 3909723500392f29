package org.difflow.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.difflow.data.Matrix;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Prediction;

/** The members (x, t) of a model, by their names in the language. */
public enum MarginalMember {
  VELOCITY("velocity", true, MarginalField::velocity, "dx/dt of the probability-flow ODE"),
  SCORE("score", true, MarginalField::score, "the gradient of the log density"),
  DENOISER("denoiser", true, MarginalField::denoiser, "the mean of the data given x"),
  EPS("eps", true, MarginalField::eps, "the mean of the noise given x"),
  DENSITY("density", false, MarginalField::density, "the density of x"),
  LOGDENSITY("logdensity", false, MarginalField::logdensity, "the logarithm of the density"),
  DIVERGENCE("divergence", false, MarginalField::divergence, "the divergence of the velocity"),
  WEIGHTS(
      "weights", false, MarginalField::weights, "the posterior weight of each data point or part");

  private final String memberName;
  private final boolean fieldEvaluation;
  private final Function<MarginalField, Matrix> value;
  private final String doc;

  MarginalMember(
      String memberName,
      boolean fieldEvaluation,
      Function<MarginalField, Matrix> value,
      String doc) {
    this.memberName = memberName;
    this.fieldEvaluation = fieldEvaluation;
    this.value = value;
    this.doc = doc;
  }

  public static Optional<MarginalMember> named(String name) {
    return Arrays.stream(values()).filter(member -> member.memberName.equals(name)).findFirst();
  }

  public String memberName() {
    return memberName;
  }

  /** Whether asking for it counts for nfe. */
  public boolean isFieldEvaluation() {
    return fieldEvaluation;
  }

  /** Whether it is one number per point, not a vector. */
  public boolean isNumber() {
    return this == DENSITY || this == LOGDENSITY || this == DIVERGENCE;
  }

  public String doc() {
    return doc;
  }

  /** The prediction whose mean given x it is, if it is one. */
  Optional<Prediction> prediction() {
    return switch (this) {
      case VELOCITY -> Optional.of(Prediction.VELOCITY);
      case SCORE -> Optional.of(Prediction.SCORE);
      case DENOISER -> Optional.of(Prediction.DATA);
      case EPS -> Optional.of(Prediction.NOISE);
      case DENSITY, LOGDENSITY, DIVERGENCE, WEIGHTS -> Optional.empty();
    };
  }

  /**
   * Refuses a derivative in time where the times of {@code path} are whole.
   *
   * @throws org.difflow.fault.Fault E0250
   */
  public void requireOn(ConditionalPath path) {
    if (this == VELOCITY || this == DIVERGENCE) {
      path.requireRates(memberName);
    }
  }

  public Matrix of(MarginalField field) {
    return value.apply(field);
  }
}
