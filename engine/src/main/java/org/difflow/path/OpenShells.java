package org.difflow.path;

import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * The shells of a density phi whose integral has no closed form, relative to the one at r:
 *
 * <pre>
 * f(q) = q^(d-1) phi(q, t)/(r^(d-1) phi(r, t)),   I = int_0^r f,   O = int_r^inf f,
 * psi = I/(I + O),   w = -psi_t/psi_r = (I O' - O I')/(I + O)
 * </pre>
 *
 * <p>with I' and O' the integrals of f(q) (log phi)_t(q). Nothing cancels far out, where O and O'
 * are small, nor close to the centre. A factor c(t) of phi falls out.
 */
final class OpenShells {
  private final Expr phi;
  private final Coordinates at;
  private final Symbol shell;
  private final Expr inside;
  private final Expr outside;

  OpenShells(Expr phi, Coordinates at) {
    this.phi = phi;
    this.at = at;
    this.shell = at.pool().symbol("q", at.radius().sort(), at.radius().domain());
    Expr relative = Simplifier.simplify(atShell(full()).over(full()));
    this.inside = inside(relative);
    this.outside = outside(relative);
  }

  /** psi. */
  Expr mass() {
    return inside.over(inside.plus(outside));
  }

  /** 1 - psi. */
  Expr tail() {
    return outside.over(inside.plus(outside));
  }

  /** w. */
  Expr speed() {
    Expr changed = atShell(full().derivative(at.time())).over(full());
    Expr change = Simplifier.simplify(changed);
    Expr flow = inside.times(outside(change)).minus(outside.times(inside(change)));
    return flow.over(inside.plus(outside));
  }

  /** log phi with its factor: the density of r is 1/(I + O). */
  Expr logDensity() {
    Expr sphere = Sphere.logArea(at).plus(at.dimension().minus(1).times(at.radius().log()));
    return inside.plus(outside).log().plus(sphere).negate();
  }

  /** r^(d-1) phi. */
  private Expr full() {
    return at.radius().power(at.dimension().minus(1)).times(phi);
  }

  private Expr atShell(Expr formula) {
    return formula.substitute(Map.of(at.radius(), shell));
  }

  private Expr inside(Expr integrand) {
    return at.pool().integral(integrand, shell, at.number(0), at.radius());
  }

  private Expr outside(Expr integrand) {
    return at.pool().integral(integrand, shell, at.radius(), at.pool().infinity());
  }
}
