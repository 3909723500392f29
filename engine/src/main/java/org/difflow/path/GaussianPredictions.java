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
 * their errors. All follow from y = x - shift = mu x0 + sigma eps and y' = velocity - shift' = mu'
 * x0 + sigma' eps; with the Wronskian W = mu sigma' - mu' sigma,
 *
 * <pre>
 * eps = (mu y' - mu' y)/W    x0 = (sigma' y - sigma y')/W    score = -eps/sigma.
 * </pre>
 */
public final class GaussianPredictions {
  /** The gamma that Hang et al., "Efficient Diffusion Training via Min-SNR Weighting", propose. */
  public static final int MIN_SNR_GAMMA = 5;

  /** 1/sigma_data^2 with the sigma_data = 1/2 of Karras et al. (2022). */
  public static final int EDM_CONSTANT = 4;

  private final Expr mu;
  private final Expr shift;
  private final Expr sigma;
  private final Supplier<Expr> squaredDiffusion;
  private final Coordinates at;

  GaussianPredictions(GaussianLaw law, Supplier<Expr> squaredDiffusion, Coordinates at) {
    this.mu = law.mu();
    this.shift = law.shift();
    this.sigma = law.sigma();
    this.squaredDiffusion = squaredDiffusion;
    this.at = at;
  }

  /** The regression target in x0, eps and t. */
  public Formula target(Prediction kind) {
    Symbol noise = at.pool().symbol("eps", Sort.VECTOR, Domain.REAL);
    Expr target =
        switch (kind) {
          case VELOCITY -> velocity(at.data(), noise);
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
      case VELOCITY -> velocity(data(from, given), noise(from, given));
      case NOISE -> noise(from, given);
      case DATA -> data(from, given);
      case SCORE -> noise(from, given).over(sigma).negate();
    };
  }

  private Expr velocity(Expr data, Expr noise) {
    return muRate().times(data).plus(sigmaRate().times(noise)).plus(shiftRate());
  }

  private Expr noise(Prediction from, Expr given) {
    return switch (from) {
      case VELOCITY ->
          mu.times(given.minus(shiftRate())).minus(muRate().times(point())).over(wronskian());
      case NOISE -> given;
      case DATA -> point().minus(mu.times(given)).over(sigma);
      case SCORE -> sigma.times(given).negate();
    };
  }

  private Expr data(Prediction from, Expr given) {
    return switch (from) {
      case VELOCITY ->
          sigmaRate().times(point()).minus(sigma.times(given.minus(shiftRate()))).over(wronskian());
      case NOISE, SCORE -> point().minus(sigma.times(noise(from, given))).over(mu);
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

  /** y. */
  private Expr point() {
    return at.point().minus(shift);
  }

  private Expr shiftRate() {
    return shift.derivative(at.time());
  }

  private Expr muRate() {
    return mu.derivative(at.time());
  }

  private Expr sigmaRate() {
    return sigma.derivative(at.time());
  }
}
