package org.difflow.symbolic.integral;

import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Power;

/** e^(kx + c) (px + q)^(-n) for n = 1, 2, 3, ...: the exponential integral Ei. */
final class ExponentialQuotient {
  private ExponentialQuotient() {}

  static Optional<Expr> integral(Integrand f, Search search) {
    return f.factors().size() != 2
        ? Optional.empty()
        : f.split(
            (divisor, rest) ->
                divisor instanceof Power power
                        && Integrand.isWhole(power.exponent(), -1)
                        && rest instanceof Application e
                        && e.function() == Function.EXP
                    ? quotient(f, search, power, e)
                    : Optional.empty());
  }

  private static Optional<Expr> quotient(Integrand f, Search search, Power divisor, Application e) {
    return Linear.of(e.argument(), f.x())
        .flatMap(
            u ->
                Linear.of(divisor.base(), f.x())
                    .flatMap(
                        v ->
                            divisor.exponent().plus(1).isZero()
                                ? Optional.of(first(f, u, v))
                                : lowered(search, divisor, e, u, v)));
  }

  /** e^(c - kq/p) Ei(k(x + q/p))/p. */
  private static Expr first(Integrand f, Linear u, Linear v) {
    Expr shift = v.offset().over(v.slope());
    Expr factor = u.offset().minus(u.slope().times(shift)).exp();
    return factor.times(u.slope().times(f.x().plus(shift)).apply(Function.EXPI)).over(v.slope());
  }

  /** L^(1-n) e/((1-n)p) less k/((1-n)p) times the integral of L^(1-n) e. */
  private static Optional<Expr> lowered(
      Search search, Power divisor, Application e, Linear u, Linear v) {
    Expr lower = divisor.times(divisor.base()).times(e);
    Expr factor = divisor.exponent().plus(1).times(v.slope());
    return search.deeper(lower.times(u.slope())).map(rest -> lower.minus(rest).over(factor));
  }
}
