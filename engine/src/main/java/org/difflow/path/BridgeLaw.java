package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.LinearForm;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * x = mu(t, x0, x1) + sigma(t) eps, eps ~ N(0, I), given the states x0 at the lower and x1 at the
 * upper end of the time range. The Brownian bridge has mu = (1-t) x0 + t x1 and sigma = s
 * sqrt(t(1-t)) (S3-18), rectified flow the same mu and sigma = 0 (S3-11).
 *
 * @param mu a vector formula in t, x0 and x1, elementwise where it is not linear in the ends
 */
public record BridgeLaw(Expr mu, Expr sigma) implements Law {

  /** mu = lower x0 + upper x1, both functions of time and neither 0 at all times. */
  public record Interpolation(Expr lower, Expr upper) {}

  @Override
  public LawKind kind() {
    return LawKind.BRIDGE;
  }

  /** Whether sigma = 0 at all times, so that x is a function of its ends. */
  public boolean isDeterministic() {
    return Simplifier.simplify(sigma).isZero();
  }

  /** The law of x - mu, as one around the centre x0. */
  GaussianLaw spread(Coordinates at) {
    return new GaussianLaw(at.number(1), sigma);
  }

  /** The coefficients of the ends in mu; nothing if it is no combination of them. */
  public Optional<Interpolation> interpolation(Coordinates at) {
    Map<Symbol, Expr> ends = linearForm();
    return ends.keySet().equals(Set.of(at.data(), at.upper()))
            && ends.values().stream().noneMatch(BridgeLaw::hasVectors)
        ? Optional.of(new Interpolation(ends.get(at.data()), ends.get(at.upper())))
        : Optional.empty();
  }

  private Map<Symbol, Expr> linearForm() {
    try {
      return LinearForm.of(mu);
    } catch (Fault notLinear) {
      return Map.of();
    }
  }

  private static boolean hasVectors(Expr coefficient) {
    return coefficient.symbols().stream().anyMatch(Expr::isVector);
  }

  @Override
  public BridgeLaw substitute(Map<Symbol, Expr> values) {
    return new BridgeLaw(mu.substitute(values), sigma.substitute(values));
  }
}
