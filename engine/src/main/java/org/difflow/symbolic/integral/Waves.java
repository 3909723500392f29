package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Power;

/** Sines and cosines of linear arguments. */
final class Waves {
  private Waves() {}

  /** e^u sin v and e^u cos v for linear u and v. */
  static Optional<Expr> damped(Integrand f, Search search) {
    return f.factors().size() != 2
        ? Optional.empty()
        : f.split(
            (wave, rest) ->
                isWave(wave) && rest instanceof Application e && e.function() == Function.EXP
                    ? damped(f, e, (Application) wave)
                    : Optional.empty());
  }

  private static Optional<Expr> damped(Integrand f, Application damping, Application wave) {
    boolean sine = wave.function() == Function.SIN;
    Expr other = wave.argument().apply(sine ? Function.COS : Function.SIN);
    Expr turned = sine ? other.negate() : other;
    return Linear.of(wave.argument(), f.x())
        .flatMap(
            v ->
                Linear.of(damping.argument(), f.x())
                    .map(
                        u -> {
                          Expr sum = u.slope().times(wave).plus(v.slope().times(turned));
                          Expr size = u.slope().square().plus(v.slope().square());
                          return damping.times(sum).over(size);
                        }));
  }

  /** A product of two or more waves by the sum and the difference of two arguments. */
  static Optional<Expr> product(Integrand f, Search search) {
    List<Application> waves = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    f.factors().forEach(factor -> sort(factor, waves, others));
    if (waves.size() < 2 || !waves.stream().allMatch(wave -> isLinear(wave, f))) {
      return Optional.empty();
    }
    others.addAll(waves.subList(2, waves.size()));
    Expr rest = f.x().pool().product(others);
    Terms terms = Terms.of(waves.get(0), waves.get(1), f);
    return search
        .deeper(rest.times(terms.first()))
        .flatMap(one -> search.deeper(rest.times(terms.second())).map(one::plus));
  }

  private static boolean isLinear(Application wave, Integrand f) {
    return Linear.of(wave.argument(), f.x()).isPresent();
  }

  private static void sort(Expr factor, List<Application> waves, List<Expr> others) {
    if (isWave(factor)) {
      waves.add((Application) factor);
    } else if (factor instanceof Power power
        && isWave(power.base())
        && Integrand.isWhole(power.exponent(), 1)) {
      waves.add((Application) power.base());
      sort(factor.over(power.base()), waves, others);
    } else {
      others.add(factor);
    }
  }

  private static boolean isWave(Expr factor) {
    return factor instanceof Application call
        && (call.function() == Function.SIN || call.function() == Function.COS);
  }

  /**
   * 2 sin a sin b = cos(a - b) - cos(a + b), and so on (DLMF 4.21.12-14). The two terms stay apart
   * because the normal form of their sum is the product again.
   */
  private record Terms(Expr first, Expr second) {

    static Terms of(Application one, Application other, Integrand f) {
      boolean sine = one.function() == Function.SIN;
      if (!sine && other.function() == Function.SIN) {
        return of(other, one, f);
      }
      boolean even = sine == (other.function() == Function.SIN);
      Expr less = wave(even, one.argument().minus(other.argument()), f);
      Expr more = wave(even, one.argument().plus(other.argument()), f);
      return new Terms(less.over(2), (sine && even ? more.negate() : more).over(2));
    }

    /** With the argument rising. */
    private static Expr wave(boolean even, Expr argument, Integrand f) {
      boolean falls =
          Integrand.number(argument.derivative(f.x())).filter(k -> k.signum() < 0).isPresent();
      Expr rising = falls ? argument.negate() : argument;
      Expr wave = rising.apply(even ? Function.COS : Function.SIN);
      return falls && !even ? wave.negate() : wave;
    }
  }
}
