package org.difflow.path;

import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/** The unit sphere in R^d, of area S = 2 pi^(d/2)/gamma(d/2) (S0-50). */
public final class Sphere {
  private Sphere() {}

  public static Expr area(Coordinates at) {
    Expr half = at.halfDimension();
    return at.pool().pi().power(half).times(2).over(half.apply(Function.GAMMA));
  }

  static Expr logArea(Coordinates at) {
    Expr half = at.halfDimension();
    Expr power = half.times(at.pool().pi().log());
    return at.number(2).log().plus(power).minus(half.apply(Function.LOGGAMMA));
  }
}
