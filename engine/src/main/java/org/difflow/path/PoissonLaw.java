package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * The law whose field is isotropic in all d + 1 dimensions of (t, x): with T the time from the data
 * end, always positive,
 *
 * <pre>
 * psi = betaI(r^2/(r^2 + T^2), d/2, 1/2),   w = T'/T r,
 * phi = C T/(r^2 + T^2)^((d+1)/2),   C = gamma((d+1)/2)/pi^((d+1)/2).
 * </pre>
 *
 * <p>S0-10, S0-15, S0-52. At every time x - x0 is T times a multivariate Cauchy variable (S0-17).
 *
 * @param elapsed T, in t
 */
public record PoissonLaw(Expr elapsed) implements IsotropicLaw {

  @Override
  public LawKind kind() {
    return LawKind.POISSON;
  }

  @Override
  public Expr centre(Coordinates at) {
    return at.number(1);
  }

  @Override
  public Expr mass(Coordinates at) {
    Expr inside = at.radius().square().over(square(at));
    return at.pool().apply(Function.BETA_I, inside, at.halfDimension(), half(at));
  }

  @Override
  public Expr tail(Coordinates at) {
    Expr outside = elapsed.square().over(square(at));
    return at.pool().apply(Function.BETA_I, outside, half(at), at.halfDimension());
  }

  @Override
  public Expr speed(Coordinates at) {
    return elapsed.derivative(at.time()).over(elapsed).times(at.radius());
  }

  @Override
  public Expr density(Coordinates at) {
    Expr exponent = exponent(at);
    Expr constant = exponent.apply(Function.GAMMA).over(at.pool().pi().power(exponent));
    return constant.times(elapsed).over(square(at).power(exponent));
  }

  @Override
  public Expr logDensity(Coordinates at) {
    Expr exponent = exponent(at);
    Expr constant = exponent.apply(Function.LOGGAMMA).minus(exponent.times(at.pool().pi().log()));
    return constant.plus(elapsed.log()).minus(exponent.times(square(at).log()));
  }

  /** r^2 + T^2, the squared distance in all d + 1 dimensions. */
  private Expr square(Coordinates at) {
    return at.radius().square().plus(elapsed.square());
  }

  /** (d + 1)/2. */
  private static Expr exponent(Coordinates at) {
    return at.halfDimension().plus(half(at));
  }

  private static Expr half(Coordinates at) {
    return at.number(2).reciprocal();
  }

  @Override
  public PoissonLaw substitute(Map<Symbol, Expr> values) {
    return new PoissonLaw(elapsed.substitute(values));
  }
}
