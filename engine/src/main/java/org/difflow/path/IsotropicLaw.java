package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;

/**
 * A law that depends on x only through the distance r = norm(x - m) from a centre m = mu(t) x0 +
 * shift(t), the shift being 0 for all but some Gaussian laws. Formulas are in r, t and d, with r
 * positive.
 *
 * <p>Whatever says the law, the radial mass psi, the density phi and the speed w of the centred
 * velocity along (x - m)/r belong together by S0-30 and S0-33, with S the area of the unit sphere:
 *
 * <pre>
 * phi = psi_r/(S r^(d-1)),   w = -psi_t/psi_r.
 * </pre>
 */
public sealed interface IsotropicLaw extends Law
    permits GaussianLaw, RadialLaw, DensityLaw, PoissonLaw {

  /** mu, the coefficient of the data point in the centre. */
  Expr centre(Coordinates at);

  /** What every coordinate of the centre has besides. */
  default Expr shift(Coordinates at) {
    return at.number(0);
  }

  /** u = x - m. */
  default Expr centred(Coordinates at) {
    return at.point().minus(centre(at).times(at.data())).minus(shift(at));
  }

  /** {@code formula} with r replaced by norm(u). */
  default Expr inPoints(Expr formula, Coordinates at) {
    return formula.substitute(Map.of(at.radius(), centred(at).apply(Function.NORM)));
  }

  /** psi, the mass within the distance r. */
  Expr mass(Coordinates at);

  /** 1 - psi, written so that far out nothing cancels. */
  Expr tail(Coordinates at);

  /** w, the velocity relative to the centre along (x - m)/r. */
  Expr speed(Coordinates at);

  /** phi, the density of x; it integrates to one. */
  Expr density(Coordinates at);

  /** log phi, its parts cancelled before the logarithm is taken. */
  Expr logDensity(Coordinates at);

  /** log phi up to a term that does not depend on r: enough for scores and posterior weights. */
  default Expr logShape(Coordinates at) {
    return logDensity(at);
  }

  /** The same law, written for accurate numbers and not for readers. */
  default IsotropicLaw stable() {
    return this;
  }

  /** The same law, its {@link #mass} and {@link #tail} written for accurate numbers. */
  default IsotropicLaw withStableMass() {
    return this;
  }

  @Override
  IsotropicLaw substitute(Map<Symbol, Expr> values);
}
