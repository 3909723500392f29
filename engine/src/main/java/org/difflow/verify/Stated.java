package org.difflow.verify;

import org.difflow.path.Coordinates;
import org.difflow.path.DensityLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Expr;

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
      case DensityLaw density -> ofDensity(density.phi(), density.phi().log(), at);
      case IsotropicLaw other -> ofDensity(other.density(at), other.logDensity(at), at);
    };
  }

  private static Stated ofMass(Expr psi, Coordinates at) {
    Expr slope = psi.derivative(at.radius());
    return new Stated(slope, slope.over(Sphere.area(at)), slope.log().minus(Sphere.logArea(at)));
  }

  private static Stated ofDensity(Expr density, Expr logDensity, Coordinates at) {
    return new Stated(density.times(Sphere.area(at)), density, logDensity);
  }
}
