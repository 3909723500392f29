package org.difflow.verify;

import java.util.Map;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/**
 * psi(r, t) = F(r/s(t)), recognised by psi_t + k(t) r psi_r = 0 with a rate k that has a value at
 * all times. Along dr/dt = k r psi is constant and psi_r keeps its sign, so its sign at one time,
 * for all r, is its sign at all times (PROOFS.md, 7.2: one variable decides at once).
 */
final class ScaleFamily {
  private final RadialView view;

  ScaleFamily(RadialView view) {
    this.view = view;
  }

  boolean isIncreasing() {
    ConditionalPath path = view.path();
    Expr slope = path.bind(view.slope());
    return path.time().domain().lower().isPresent()
        && isFamily(path.bind(view.psi()), slope)
        && Positivity.prove(slope.substitute(Map.of(path.time(), oneTime())));
  }

  private boolean isFamily(Expr psi, Expr slope) {
    Symbol radius = view.at().radius();
    Expr rate = rate(psi, slope);
    Expr carried = rate.times(radius).times(slope);
    return hasValue(rate)
        && ZeroTest.test(psi.derivative(view.path().time()).plus(carried))
            instanceof ZeroResult.Proved;
  }

  /** k = -psi_t/(r psi_r) at r = 1, which must then do at every r. */
  private Expr rate(Expr psi, Expr slope) {
    Expr ratio = psi.derivative(view.path().time()).over(slope).negate();
    return org.difflow.symbolic.Simplifier.simplify(
        ratio.substitute(Map.of(view.at().radius(), view.at().number(1))));
  }

  private static boolean hasValue(Expr rate) {
    return Positivity.prove(rate.square().plus(1));
  }

  /** A time inside the range. */
  private Expr oneTime() {
    var domain = view.path().time().domain();
    return view.at().pool().constant(domain.lower().get().add(domain.upper().get()).divide(2));
  }
}
