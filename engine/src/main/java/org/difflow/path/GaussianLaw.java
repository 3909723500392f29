package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * x = mu(t) x0 + shift(t) + sigma(t) eps, eps ~ N(0, I), so that with r = norm(x - mu x0 - shift)
 *
 * <pre>
 * psi = gammaP(d/2, r^2/(2 sigma^2)),   phi = (2 pi sigma^2)^(-d/2) exp(-r^2/(2 sigma^2)),
 * w = sigma'/sigma r.
 * </pre>
 *
 * <p>S0-60 with the missing mu' added (ERR-12); S0-69; S1-02.
 *
 * @param shift a number for every coordinate, 0 unless an SDE pulls x to another place than 0
 */
public record GaussianLaw(Expr mu, Expr shift, Expr sigma) implements IsotropicLaw {

  /** x = mu(t) x0 + sigma(t) eps. */
  public GaussianLaw(Expr mu, Expr sigma) {
    this(mu, mu.pool().constant(0), sigma);
  }

  @Override
  public LawKind kind() {
    return LawKind.GAUSSIAN;
  }

  @Override
  public Expr centre(Coordinates at) {
    return mu;
  }

  @Override
  public Expr shift(Coordinates at) {
    return shift;
  }

  @Override
  public Expr mass(Coordinates at) {
    return at.pool().apply(Function.GAMMA_P, at.halfDimension(), exponent(at));
  }

  @Override
  public Expr tail(Coordinates at) {
    return at.pool().apply(Function.GAMMA_Q, at.halfDimension(), exponent(at));
  }

  @Override
  public Expr speed(Coordinates at) {
    return sigma.derivative(at.time()).over(sigma).times(at.radius());
  }

  @Override
  public Expr density(Coordinates at) {
    return volume(at).power(at.halfDimension().negate()).times(exponent(at).negate().exp());
  }

  @Override
  public Expr logDensity(Coordinates at) {
    return exponent(at).negate().minus(at.halfDimension().times(volume(at).log()));
  }

  private Expr volume(Coordinates at) {
    return at.pool().pi().times(2).times(sigma.square());
  }

  /** r^2/(2 sigma^2). */
  private Expr exponent(Coordinates at) {
    return at.radius().square().over(sigma.square().times(2));
  }

  @Override
  public GaussianLaw substitute(Map<Symbol, Expr> values) {
    return new GaussianLaw(
        mu.substitute(values), shift.substitute(values), sigma.substitute(values));
  }
}
