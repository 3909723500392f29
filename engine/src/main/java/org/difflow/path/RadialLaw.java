package org.difflow.path;

import java.util.Map;
import org.difflow.distribution.RadialFormula;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.stable.Complement;
import org.difflow.symbolic.stable.Decaying;
import org.difflow.symbolic.stable.ProductLogarithm;

/**
 * norm(x - x0) has the cumulative distribution psi(r, t) and the direction is uniform, so that with
 * S the area of the unit sphere
 *
 * <pre>
 * w = -psi_t/psi_r,   phi = psi_r/(S r^(d-1)),   log phi = log psi_r - (d-1) log r - log S.
 * </pre>
 *
 * <p>S0-33. The speed does not depend on d. A gauge lambda(t) added to psi would put a point source
 * -lambda' at x0 (ERR-4), so only a constant one is admissible, and that changes nothing.
 *
 * @param gauge lambda, 0 where the path does not name it
 */
public record RadialLaw(Expr psi, Expr gauge) implements IsotropicLaw {

  /**
   * The isotropic law of which only psi is known, a formula in r.
   *
   * @throws org.difflow.fault.Fault E0559 if psi does not rise from 0 to 1
   */
  public static RadialFormula distribution(Coordinates at, Expr psi, String text) {
    RadialLaw law = new RadialLaw(psi, at.number(0));
    return new RadialFormula(
            at.radius(), at.dimension(), psi, law.tail(at), law.stable().logDensity(at), text)
        .checked();
  }

  @Override
  public LawKind kind() {
    return LawKind.RADIAL;
  }

  @Override
  public Expr centre(Coordinates at) {
    return at.number(1);
  }

  @Override
  public Expr mass(Coordinates at) {
    return psi;
  }

  @Override
  public Expr tail(Coordinates at) {
    return Complement.of(psi, at.radius());
  }

  @Override
  public Expr speed(Coordinates at) {
    Expr inflow = Simplifier.simplify(psi.derivative(at.time()).negate());
    return Simplifier.simplify(inflow.over(slope(at)));
  }

  @Override
  public Expr density(Coordinates at) {
    Expr shell = Sphere.area(at).times(at.radius().power(at.dimension().minus(1)));
    return slope(at).over(shell);
  }

  @Override
  public Expr logDensity(Coordinates at) {
    return logShape(at).minus(Sphere.logArea(at));
  }

  @Override
  public Expr logShape(Coordinates at) {
    Expr radial = at.dimension().minus(1).times(at.radius().log());
    return ProductLogarithm.of(slope(at)).minus(radial);
  }

  @Override
  public RadialLaw stable() {
    return new RadialLaw(Decaying.of(psi), gauge);
  }

  private Expr slope(Coordinates at) {
    return Simplifier.simplify(psi.derivative(at.radius()));
  }

  @Override
  public RadialLaw substitute(Map<Symbol, Expr> values) {
    return new RadialLaw(psi.substitute(values), gauge.substitute(values));
  }
}
