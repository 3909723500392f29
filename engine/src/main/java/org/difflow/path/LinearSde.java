package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.integral.DefiniteIntegral;

/**
 * dx = (a(t) x + b(t)) dt + g(t) dw from x0 at the data end s: x = mu x0 + shift + sigma eps with
 *
 * <pre>
 * mu' = a mu    shift' = a shift + b    (sigma^2)' = 2 a sigma^2 + sign g^2,
 * </pre>
 *
 * <p>mu = 1 and the others 0 at s; sign = -1 where t runs towards the data (S1-02 read backwards,
 * S1-85). An equation y' = k y + c is solved by its integrating factor E = exp(int_s^t k),
 *
 * <pre>
 * y = E int_s^t c/E,   and   y = c/k (E - 1)   where c/k does not depend on t,
 * </pre>
 *
 * <p>which needs no second integral. An integral without closed form stays in the formulas.
 */
final class LinearSde {
  private final Expr rate;
  private final Expr push;
  private final Expr noise;
  private final Symbol time;
  private final Expr start;

  private LinearSde(Expr rate, Expr push, Expr noise, Symbol time, Expr start) {
    this.rate = rate;
    this.push = push;
    this.noise = noise;
    this.time = time;
    this.start = start;
  }

  /** Nothing if the drift is not a(t) x + b(t). */
  static Optional<LinearSde> of(SdeLaw law, Coordinates at, TimeRange range) {
    Expr drift = Simplifier.simplify(law.drift());
    Expr noise = law.diffusion().square().times(range.noisingSign());
    return slope(drift, at.point())
        .map(
            rate ->
                new LinearSde(
                    rate,
                    Simplifier.simplify(drift.substitute(Map.of(at.point(), at.number(0)))),
                    Simplifier.simplify(noise),
                    at.time(),
                    range.at(End.DATA)));
  }

  /** The number a of a drift a x + b, if it is one. */
  private static Optional<Expr> slope(Expr drift, Symbol x) {
    try {
      Expr slope = Simplifier.simplify(drift.derivative(x));
      return Optional.of(slope).filter(a -> !a.isVector() && !a.symbols().contains(x));
    } catch (Fault notLinear) {
      return Optional.empty();
    }
  }

  GaussianLaw law() {
    Expr mu = Simplifier.simplify(integral(rate).exp());
    Expr variance = response(rate.times(2), noise, Simplifier.simplify(mu.square()));
    return new GaussianLaw(mu, response(rate, push, mu), Simplifier.simplify(variance.sqrt()));
  }

  /** y with y' = k y + c and y = 0 at the data end, {@code growth} being exp(int k). */
  private Expr response(Expr k, Expr c, Expr growth) {
    Expr rest = k.isZero() ? time : Simplifier.simplify(c.over(k).negate());
    Expr response =
        isConstant(rest)
            ? rest.times(growth.negate().plus(1))
            : growth.times(integral(c.over(growth)));
    return Simplifier.simplify(response);
  }

  private boolean isConstant(Expr formula) {
    return Simplifier.simplify(formula.derivative(time)).isZero();
  }

  /** From the data end to t. */
  private Expr integral(Expr formula) {
    Expr integrand = Simplifier.simplify(formula);
    return DefiniteIntegral.of(integrand, time, start, time)
        .orElseGet(() -> time.pool().integral(integrand, time, start, time));
  }
}
