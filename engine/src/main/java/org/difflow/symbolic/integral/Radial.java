package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * Incomplete gamma and beta functions: x^m e^(-c x^k), x^m (1 - x)^n and x^m (p + c x^k)^(-n) for x
 * > 0 (the Mellin table of isotropic densities).
 */
final class Radial {
  private final ExpressionPool pool;
  private final Symbol x;

  private Radial(Symbol x) {
    this.pool = x.pool();
    this.x = x;
  }

  static Optional<Expr> integral(Integrand f, Search search) {
    return new Radial(f.x()).of(f.factors());
  }

  private Optional<Expr> of(List<Expr> factors) {
    if (!Positivity.prove(x)) {
      return Optional.empty();
    }
    List<Expr> others = new ArrayList<>(factors);
    Expr exponent = pool.constant(0);
    for (Expr factor : factors) {
      Optional<Expr> power = powerOfX(factor);
      if (power.isPresent()) {
        exponent = exponent.plus(power.get());
        others.remove(factor);
      }
    }
    return others.size() == 1 ? of(exponent, others.getFirst()) : Optional.empty();
  }

  private Optional<Expr> powerOfX(Expr factor) {
    if (factor == x) {
      return Optional.of(pool.constant(1));
    }
    return factor instanceof Power power
            && power.base() == x
            && !power.exponent().symbols().contains(x)
        ? Optional.of(power.exponent())
        : Optional.empty();
  }

  private Optional<Expr> of(Expr m, Expr other) {
    return switch (other) {
      case Application call when call.function() == Function.EXP -> gamma(m, call.argument());
      case Power power ->
          beta(m, power.base(), power.exponent())
              .or(() -> heavyTail(m, power.base(), power.exponent()));
      default -> Optional.empty();
    };
  }

  /** With u = c x^k and a = (m+1)/k: Gamma(a)/(k c^a) P(a, u). */
  private Optional<Expr> gamma(Expr m, Expr exponent) {
    Expr degree = Simplifier.simplify(exponent.derivative(x).times(x).over(exponent));
    Expr u = exponent.negate();
    Expr c = Simplifier.simplify(u.over(x.power(degree)));
    if (degree.symbols().contains(x) || c.symbols().contains(x)) {
      return Optional.empty();
    }
    Expr a = Simplifier.simplify(m.plus(1).over(degree));
    if (!Positivity.prove(degree) || !Positivity.prove(c) || !Positivity.prove(a)) {
      return Optional.empty();
    }
    Expr factor = a.apply(Function.GAMMA).over(degree.times(c.power(a)));
    return Optional.of(factor.times(pool.apply(Function.GAMMA_P, a, u)));
  }

  /**
   * x^m (p + c x^k)^(-n) with u = c x^k/p, a = (m+1)/k and b = n - a: p^(a-n)/(k c^a) Gamma(a)
   * Gamma(b)/Gamma(n) I_(u/(1+u))(a, b).
   */
  private Optional<Expr> heavyTail(Expr m, Expr base, Expr exponent) {
    Expr p = base.substitute(Map.of(x, pool.constant(0)));
    Expr rest = base.minus(p);
    Expr degree = Simplifier.simplify(rest.derivative(x).times(x).over(rest));
    Expr c = Simplifier.simplify(rest.over(x.power(degree)));
    if (degree.symbols().contains(x) || c.symbols().contains(x) || exponent.symbols().contains(x)) {
      return Optional.empty();
    }
    Expr n = exponent.negate();
    Expr a = Simplifier.simplify(m.plus(1).over(degree));
    Expr b = Simplifier.simplify(n.minus(a));
    if (!Stream.of(p, c, degree, a, b).allMatch(Positivity::prove)) {
      return Optional.empty();
    }
    Expr factor =
        p.power(b.negate())
            .times(a.apply(Function.GAMMA))
            .times(b.apply(Function.GAMMA))
            .over(degree.times(c.power(a)).times(n.apply(Function.GAMMA)));
    return Optional.of(factor.times(pool.apply(Function.BETA_I, rest.over(base), a, b)));
  }

  /** With a = m+1, b = n+1: Gamma(a) Gamma(b)/Gamma(a+b) I_x(a, b). */
  private Optional<Expr> beta(Expr m, Expr base, Expr n) {
    Expr a = m.plus(1);
    Expr b = n.plus(1);
    boolean complement = base.plus(x).isOne() && !n.symbols().contains(x);
    if (!complement || !Positivity.prove(a) || !Positivity.prove(b)) {
      return Optional.empty();
    }
    Expr factor =
        a.apply(Function.GAMMA)
            .times(b.apply(Function.GAMMA))
            .over(a.plus(b).apply(Function.GAMMA));
    return Optional.of(factor.times(pool.apply(Function.BETA_I, x, a, b)));
  }
}
