package org.difflow.verify;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;
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
    return isBounded(path.time().domain())
        && isFamily(path.bind(view.psi()), slope)
        && Positivity.prove(slope.substitute(Map.of(path.time(), oneTime())));
  }

  private static boolean isBounded(Domain domain) {
    return domain.lower().isPresent() && domain.upper().isPresent();
  }

  private boolean isFamily(Expr psi, Expr slope) {
    try {
      Expr rate = rate(psi, slope);
      Expr carried = rate.times(view.at().radius()).times(slope);
      return hasValue(rate)
          && ZeroTest.test(psi.derivative(view.path().time()).plus(carried))
              instanceof ZeroResult.Proved;
    } catch (Fault slopeIsZero) {
      return false;
    }
  }

  /** k = -psi_t/(r psi_r) at r = 1, which must then do at every r. */
  private Expr rate(Expr psi, Expr slope) {
    Expr ratio = psi.derivative(view.path().time()).over(slope).negate();
    Expr atOne = ratio.substitute(Map.of(view.at().radius(), view.at().number(1)));
    return Simplifier.simplify(atOne);
  }

  /** A formula is proved positive only where all of its parts have a value. */
  private static boolean hasValue(Expr rate) {
    return Positivity.prove(rate.square().plus(1));
  }

  /** A time inside the range. */
  private Expr oneTime() {
    Domain domain = view.path().time().domain();
    BigFraction twice = domain.lower().orElseThrow().add(domain.upper().orElseThrow());
    return view.at().pool().constant(twice.divide(2));
  }
}
