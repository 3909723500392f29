package org.difflow.verify;

import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;

/** psi(0, t) = 0 and psi(inf, t) = 1: the law has the mass 1, and none of it in one point. */
final class MassEnds {
  private static final double[] INWARDS = {1e-4, 1e-8, 1e-16, 1e-32, 1e-64, 1e-128};
  static final double[] OUTWARDS = {1e4, 1e8, 1e16, 1e32, 1e64, 1e128};

  /** Where a value that stays is shown. */
  private static final double FAR = 1000;

  /** What counts as r = 0 where it is shown. */
  private static final double CLOSE = 1e-30;

  private static final double VISIBLE = 1e-6;

  private final RadialView view;

  MassEnds(RadialView view) {
    this.view = view;
  }

  Check start() {
    String name = "psi is 0 at r = 0";
    return startsAtZero()
        .or(() -> tends(0, new Approach.FromAbove(view.at().number(0))))
        .map(scope -> scope.check(name, "ψ(0, t) = 0 at all times"))
        .orElseGet(() -> measuredStart(name));
  }

  private Check measuredStart(String name) {
    for (int d : view.dimensions()) {
      for (double time : view.times()) {
        Tendency start = Tendency.of(r -> view.mass().at(r, time, d), INWARDS);
        if (!start.isKnown()) {
          return undecided(name, "ψ has no value close to r = 0", time, d);
        }
        if (!start.vanishes()) {
          return Check.violated(name, Violation.PSI_ZERO, shown(0, CLOSE, 0, time, d));
        }
      }
    }
    return Check.of(name, Outcome.CHECKED, "towards r = 0 at %d times".formatted(times()));
  }

  Check end() {
    String name = "psi tends to 1";
    return tends(1, new Approach.ToInfinity())
        .map(scope -> scope.check(name, "ψ(∞, t) = 1 at all times"))
        .orElseGet(() -> measuredEnd(name));
  }

  private Check measuredEnd(String name) {
    for (int d : view.dimensions()) {
      for (double time : view.times()) {
        Tendency rest = Tendency.of(r -> 1 - view.mass().at(r, time, d), OUTWARDS);
        if (!rest.isKnown()) {
          return undecided(name, "ψ has no value far out", time, d);
        }
        if (!rest.vanishes()) {
          return Check.violated(name, Violation.PSI_INF, shown(1, FAR, FAR, time, d));
        }
      }
    }
    return Check.of(name, Outcome.CHECKED, "for large r at %d times".formatted(times()));
  }

  private Optional<ProofScope> startsAtZero() {
    return ProofScope.of(view.path(), view.psi(), this::startsAtZero);
  }

  private boolean startsAtZero(Expr psi) {
    Expr zero = view.at().number(0);
    try {
      Expr there = psi.substitute(Map.of(view.at().radius(), zero));
      return ZeroTest.test(there) instanceof ZeroResult.Proved;
    } catch (Fault noValue) {
      return false;
    }
  }

  private Optional<ProofScope> tends(long number, Approach approach) {
    return new ProvedLimit(view.path(), view.psi(), view.at().radius(), approach).is(number);
  }

  /** At the time of examples if psi is not what it should be there, else at the time found. */
  private String shown(double ideal, double radius, double written, double time, int dimension) {
    double usual = view.mass().at(radius, view.shownTime(), dimension);
    boolean visible = Math.abs(usual - ideal) > VISIBLE;
    double when = visible ? view.shownTime() : time;
    double value = visible ? usual : view.mass().at(radius, time, dimension);
    return view.equation("ψ", value, written, when, dimension);
  }

  private Check undecided(String name, String found, double time, int dimension) {
    return Check.of(name, Outcome.WARNING, found + " at " + view.when(time, dimension));
  }

  private int times() {
    return view.times().size();
  }
}
