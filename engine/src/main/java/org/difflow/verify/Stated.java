package org.difflow.verify;

import java.util.Map;
import org.difflow.path.Coordinates;
import org.difflow.path.DensityLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * What a law states, in r and t, straight from its declaration: members are held against this, and
 * it takes nothing from them.
 *
 * @param slope psi_r, the density of r
 * @param density phi, the density of x
 * @param logDensity log phi
 */
record Stated(Expr slope, Expr density, Expr logDensity) {

  static Stated of(IsotropicLaw law, Coordinates at) {
    return switch (law) {
      case RadialLaw radial -> ofMass(radial.psi(), at);
      case DensityLaw exact when exact.exact() -> ofDensity(exact.phi(), exact.phi().log(), at);
      case DensityLaw shape -> ofShape(shape, at);
      case IsotropicLaw other -> ofDensity(other.density(at), other.logDensity(at), at);
    };
  }

  private static Stated ofMass(Expr psi, Coordinates at) {
    Expr slope = psi.derivative(at.radius());
    return new Stated(slope, slope.over(Sphere.area(at)), slope.log().minus(Sphere.logArea(at)));
  }

  /**
   * A density up to a factor: the factor is that of the delivered one at r = 1, so that all other
   * radii are held against the shape; whether it is right, the mass must say.
   */
  private static Stated ofShape(DensityLaw law, Coordinates at) {
    Map<Symbol, Expr> one = Map.of(at.radius(), at.number(1));
    Expr factor = law.density(at).over(law.phi()).substitute(one);
    Expr logFactor = law.logDensity(at).minus(law.phi().log()).substitute(one);
    return ofDensity(law.phi().times(factor), law.phi().log().plus(logFactor), at);
  }

  private static Stated ofDensity(Expr density, Expr logDensity, Coordinates at) {
    return new Stated(density.times(Sphere.area(at)), density, logDensity);
  }
}
