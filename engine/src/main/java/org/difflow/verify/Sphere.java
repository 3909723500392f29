package org.difflow.verify;

import org.difflow.path.Coordinates;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The sphere of radius r in R^d, of area S r^(d-1) with S = 2 pi^(d/2)/gamma(d/2) (S0-50). Written
 * down here once more: what is checked must not share the constant of what checks it.
 */
final class Sphere {
  private Sphere() {}

  static Expr area(Coordinates at) {
    Expr half = at.dimension().over(2);
    Expr unit = at.pool().pi().power(half).times(2).over(half.apply(Function.GAMMA));
    return unit.times(at.radius().power(at.dimension().minus(1)));
  }

  static Expr logArea(Coordinates at) {
    Expr half = at.dimension().over(2);
    Expr unit = half.times(at.pool().pi().log()).minus(half.apply(Function.LOGGAMMA));
    Expr growth = at.dimension().minus(1).times(at.radius().log());
    return at.number(2).log().plus(unit).plus(growth);
  }
}
