package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * x = mu(t) x0 + sigma(t) eps, eps ~ N(0, I), so that with s = norm(x - mu x0)^2
 *
 * <pre>
 * density = (2 pi sigma^2)^(-d/2) exp(-s/(2 sigma^2)),   g = sigma'/sigma.
 * </pre>
 *
 * <p>S0-60 with the missing mu' added (ERR-12); S1-02.
 */
public record GaussianLaw(Expr mu, Expr sigma) implements Law {

  @Override
  public LawKind kind() {
    return LawKind.GAUSSIAN;
  }

  @Override
  public NormalForm normalForm(Coordinates at) {
    Expr rate = sigma.derivative(at.time()).over(sigma);
    return new NormalForm(mu, rate, density(at), logDensity(at));
  }

  private Expr density(Coordinates at) {
    Expr halfDimension = at.dimension().over(at.number(2));
    return volume(at).power(halfDimension.negate()).times(exponent(at).exp());
  }

  private Expr logDensity(Coordinates at) {
    Expr halfDimension = at.dimension().over(at.number(2));
    return exponent(at).minus(halfDimension.times(volume(at).log()));
  }

  private Expr volume(Coordinates at) {
    return at.pool().pi().times(2).times(sigma.square());
  }

  private Expr exponent(Coordinates at) {
    return at.squaredRadius().over(sigma.square().times(2)).negate();
  }

  @Override
  public GaussianLaw substitute(Map<Symbol, Expr> values) {
    return new GaussianLaw(mu.substitute(values), sigma.substitute(values));
  }
}
