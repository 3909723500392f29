package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import org.difflow.path.BridgeLaw.Interpolation;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Simplifier;

/**
 * The members of a law with two ends, given both. For every mu, with s = sigma,
 *
 * <pre>
 * velocity = mu_t + s'/s (x - mu)    score = -(x - mu)/s^2    divergence = d s'/s,
 * </pre>
 *
 * <p>and for mu = a x0 + b x1 two SDEs with these marginals, forward one whose drift does not know
 * x0, in reversed time one whose drift does not know x1 (S3-16, S3-17; golden group 08):
 *
 * <pre>
 * dx = drift dt + g dw,          drift = a'/a (x - b x1) + b' x1,    g^2 = 2 s^2 (s'/s - a'/a)
 * dx = backward dt + h dw,       backward = b'/b (x - a x0) + a' x0, h^2 = 2 s^2 (b'/b - s'/s)
 * </pre>
 *
 * <p>with dt < 0 in the second. Where g = h, drift - backward = g^2 score: the two are one process.
 */
final class BridgeMembers {
  private final BridgeLaw law;
  private final String path;
  private final Coordinates at;

  BridgeMembers(BridgeLaw law, String path, Coordinates at) {
    this.law = law;
    this.path = path;
    this.at = at;
  }

  /** The formula of {@code member}, or nothing if it is none of theirs. */
  Optional<Expr> derive(Member member) {
    return switch (member) {
      case MU -> Optional.of(law.mu());
      case SIGMA -> Optional.of(law.sigma());
      case VELOCITY -> Optional.of(velocity());
      case DIVERGENCE -> Optional.of(at.dimension().times(rate()));
      case SCORE -> Optional.of(score());
      case DENSITY -> Optional.of(around(spread().density(at)));
      case LOG_DENSITY -> Optional.of(around(spread().logDensity(at)));
      case DRIFT -> Optional.of(drift());
      case BACKWARD_DRIFT -> Optional.of(backwardDrift());
      case DIFFUSION -> Optional.of(squaredDiffusion().sqrt());
      default -> Optional.empty();
    };
  }

  /** The formula that gives numbers of {@code member}, or nothing if its own is good enough. */
  Optional<Expr> accurate(Member member) {
    return switch (member) {
      case DENSITY, LOG_DENSITY ->
          new IsotropicNumbers(spread(), at).of(member).map(this::aroundData);
      default -> Optional.empty();
    };
  }

  private Expr velocity() {
    return law.mu().derivative(at.time()).plus(rate().times(fromMean()));
  }

  private Expr score() {
    return fromMean().over(spread().sigma().square()).negate();
  }

  private Expr fromMean() {
    return at.point().minus(law.mu());
  }

  /** sigma'/sigma; 0 where there is no noise. */
  private Expr rate() {
    return law.isDeterministic() ? at.number(0) : logRate(law.sigma());
  }

  private Expr drift() {
    return drift(interpolation().lower(), interpolation().upper(), at.upper());
  }

  private Expr backwardDrift() {
    return drift(interpolation().upper(), interpolation().lower(), at.data());
  }

  /** The drift towards {@code end} of what comes from the other end with coefficient a. */
  private Expr drift(Expr a, Expr b, Expr end) {
    Expr contraction = logRate(a).times(at.point().minus(b.times(end)));
    return contraction.plus(b.derivative(at.time()).times(end));
  }

  /** g^2 of the forward SDE, of either sign. */
  Expr squaredDiffusion() {
    return growth(interpolation().lower());
  }

  /** h^2 of the backward SDE, of either sign. */
  Expr squaredBackwardDiffusion() {
    return Simplifier.simplify(growth(interpolation().upper()).negate());
  }

  /** (sigma^2)' - 2 c'/c sigma^2. */
  private Expr growth(Expr coefficient) {
    Expr variance = law.sigma().square();
    Expr contraction = logRate(coefficient).times(2).times(variance);
    return Simplifier.simplify(variance.derivative(at.time()).minus(contraction));
  }

  private Expr logRate(Expr function) {
    return function.derivative(at.time()).over(function);
  }

  private Interpolation interpolation() {
    return law.interpolation(at).orElseThrow(() -> PathFault.noInterpolation(path, law.mu()));
  }

  /** The law of x - mu, which with sigma = 0 has no density. */
  private GaussianLaw spread() {
    if (law.isDeterministic()) {
      throw PathFault.noSpread(path);
    }
    return law.spread(at);
  }

  /** A formula in r with r = norm(x - mu). */
  private Expr around(Expr formula) {
    Expr distance = at.pool().apply(Function.NORM, fromMean());
    return formula.substitute(Map.of(at.radius(), distance));
  }

  /** A formula around x0 with mu in its place. */
  private Expr aroundData(Expr formula) {
    return formula.substitute(Map.of(at.data(), law.mu()));
  }
}
