package org.difflow.path;

import java.util.List;
import java.util.function.Supplier;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Regression targets of a Gaussian path, what one prediction says of another, and the weights of
 * their errors. All follow from x = mu x0 + sigma eps and velocity = mu' x0 + sigma' eps; with the
 * Wronskian W = mu sigma' - mu' sigma,
 *
 * <pre>
 * eps = (mu velocity - mu' x)/W    x0 = (sigma' x - sigma velocity)/W    score = -eps/sigma.
 * </pre>
 */
public final class GaussianPredictions {
  /** The gamma that Hang et al., "Efficient Diffusion Training via Min-SNR Weighting", propose. */
  public static final int MIN_SNR_GAMMA = 5;

  /** 1/sigma_data^2 with the sigma_data = 1/2 of Karras et al. (2022). */
  public static final int EDM_CONSTANT = 4;

  private final Expr mu;
  private final Expr sigma;
  private final Supplier<Expr> squaredDiffusion;
  private final Coordinates at;

  GaussianPredictions(GaussianLaw law, Supplier<Expr> squaredDiffusion, Coordinates at) {
    this.mu = law.mu();
    this.sigma = law.sigma();
    this.squaredDiffusion = squaredDiffusion;
    this.at = at;
  }

  /** The regression target in x0, eps and t. */
  public Formula target(Prediction kind) {
    Symbol noise = at.pool().symbol("eps", Sort.VECTOR, Domain.REAL);
    Expr target =
        switch (kind) {
          case VELOCITY -> muRate().times(at.data()).plus(sigmaRate().times(noise));
          case NOISE -> noise;
          case DATA -> at.data();
          case SCORE -> noise.over(sigma).negate();
        };
    return new Formula("target", List.of(at.data(), noise, at.time()), target);
  }

  /** Prediction {@code to} in x, t and a prediction of the other kind. */
  public Formula convert(Prediction from, Prediction to) {
    Symbol given = at.pool().symbol("prediction", Sort.VECTOR, Domain.REAL);
    return new Formula(
        "convert",
        List.of(at.point(), at.time(), given),
        Simplifier.simplify(from == to ? given : converted(from, given, to)));
  }

  private Expr converted(Prediction from, Expr given, Prediction to) {
    return switch (to) {
      case VELOCITY ->
          muRate().times(data(from, given)).plus(sigmaRate().times(noise(from, given)));
      case NOISE -> noise(from, given);
      case DATA -> data(from, given);
      case SCORE -> noise(from, given).over(sigma).negate();
    };
  }

  private Expr noise(Prediction from, Expr given) {
    return switch (from) {
      case VELOCITY -> mu.times(given).minus(muRate().times(at.point())).over(wronskian());
      case NOISE -> given;
      case DATA -> at.point().minus(mu.times(given)).over(sigma);
      case SCORE -> sigma.times(given).negate();
    };
  }

  private Expr data(Prediction from, Expr given) {
    return switch (from) {
      case VELOCITY -> sigmaRate().times(at.point()).minus(sigma.times(given)).over(wronskian());
      case NOISE, SCORE -> at.point().minus(sigma.times(noise(from, given))).over(mu);
      case DATA -> given;
    };
  }

  /** What the squared error of {@code kind} is multiplied with, in t. */
  public Formula weight(Prediction kind, LossWeight scheme) {
    Expr weight =
        scheme == LossWeight.NONE ? at.number(1) : ofData(scheme).times(dataPer(kind).square());
    return new Formula("weight", List.of(at.time()), Simplifier.simplify(weight));
  }

  /** The weight of the squared error of the data. */
  private Expr ofData(LossWeight scheme) {
    Expr snr = mu.over(sigma).square();
    return switch (scheme) {
      case NONE -> throw new IllegalArgumentException("no weight of the data");
      case SNR -> snr;
      case MIN_SNR -> at.pool().apply(Function.MIN, snr, at.number(MIN_SNR_GAMMA));
      case EDM -> snr.plus(EDM_CONSTANT);
      case LIKELIHOOD -> squaredDiffusion.get().over(2).times(mu.over(sigma.square()).square());
    };
  }

  /** The error of the data per error of a prediction. */
  private Expr dataPer(Prediction kind) {
    return switch (kind) {
      case VELOCITY -> sigma.over(wronskian());
      case NOISE -> sigma.over(mu);
      case DATA -> at.number(1);
      case SCORE -> sigma.square().over(mu);
    };
  }

  private Expr wronskian() {
    return mu.times(sigmaRate()).minus(muRate().times(sigma));
  }

  private Expr muRate() {
    return mu.derivative(at.time());
  }

  private Expr sigmaRate() {
    return sigma.derivative(at.time());
  }
}
