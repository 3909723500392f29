package org.difflow.flow;

import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.inverse.Inverse;

/**
 * The one function g(u, t) that a flow consists of: what it makes of a coordinate u, or of the
 * radius u. All that follows from it is a formula in u and t.
 */
public record Profile(Expr value, Symbol variable, Symbol time) {

  /** g_u, by which lengths are stretched. */
  public Expr slope() {
    return Simplifier.simplify(value.derivative(variable));
  }

  /** g_t, the velocity of what began at u. */
  public Expr rate() {
    return Simplifier.simplify(value.derivative(time));
  }

  /** The derivative of the velocity in x = g(u, t): g_tu/g_u. */
  public Expr strain() {
    return Simplifier.simplify(rate().derivative(variable).over(slope()));
  }

  /** log g_u. */
  public Expr logSlope() {
    return Simplifier.simplify(slope().log());
  }

  /** g_uu/g_u, the derivative of log g_u. */
  public Expr curvature() {
    return Simplifier.simplify(slope().derivative(variable).over(slope()));
  }

  /** g/u, by which a radius is multiplied. */
  public Expr factor() {
    return Simplifier.simplify(value.over(variable));
  }

  /** g_t/u. */
  public Expr rateFactor() {
    return Simplifier.simplify(rate().over(variable));
  }

  /** g_u/g - 1/u, the derivative of log(g/u). */
  public Expr factorCurvature() {
    return Simplifier.simplify(factor().derivative(variable).over(factor()));
  }

  /** The u with g(u, t) = x, as a formula in {@code x} and the time, if one is found. */
  public Optional<Expr> inverse(Symbol x) {
    return Inverse.of(value, variable, x);
  }

  /** The same with other values of parameters. */
  public Profile substitute(Map<Symbol, Expr> values) {
    return new Profile(value.substitute(values), variable, time);
  }

  /** Whether g is a(t)*u + b(t). */
  boolean isAffine() {
    Expr slope = slope();
    Expr rest = Simplifier.simplify(value.minus(slope.times(variable)));
    return !slope.symbols().contains(variable) && !rest.symbols().contains(variable);
  }

  /** Whether g is a(t)*u. */
  boolean isLinear() {
    return !factor().symbols().contains(variable);
  }

  /** The symbol for values of g: of the same domain as u. */
  public Symbol image() {
    return variable.pool().symbol("x", Sort.SCALAR, variable.domain());
  }
}
