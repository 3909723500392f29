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
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Incomplete gamma and beta functions for x > 0 (the Mellin table of isotropic densities): x^m
 * e^(-c x^k), x^m (p + c x^k)^(-n) and x^m (p - c x^k)^n.
 */
final class Radial {
  private final ExpressionPool pool;
  private final Symbol x;

  private Radial(Symbol x) {
    this.pool = x.pool();
    this.x = x;
  }

  /**
   * The integral over x > 0, or up to where p - c x^k is 0, times the share of it below x.
   *
   * @param u what rises with x, from 0 to infinity or to 1
   */
  record Mass(Expr whole, Expr distribution, Expr u, boolean toInfinity) {
    /** Whether the whole of it lies below {@code end}. */
    boolean endsAt(Symbol x, Expr end) {
      return toInfinity ? end == x.pool().infinity() : isOneAt(x, end);
    }

    private boolean isOneAt(Symbol x, Expr end) {
      return end != x.pool().infinity()
          && Simplifier.simplify(u.substitute(Map.of(x, end))).isOne();
    }
  }

  /** {@code c x^k} with a k > 0. */
  private record Monomial(Expr c, Expr k) {}

  static Optional<Expr> integral(Integrand f, Search search) {
    return mass(f).map(mass -> mass.whole().times(mass.distribution()));
  }

  static Optional<Mass> mass(Integrand f) {
    return Positivity.prove(f.x()) ? new Radial(f.x()).of(f.factors()) : Optional.empty();
  }

  private Optional<Mass> of(List<Expr> factors) {
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

  private Optional<Mass> of(Expr m, Expr other) {
    return switch (other) {
      case Application call when call.function() == Function.EXP ->
          monomial(call.argument().negate()).flatMap(u -> gamma(m, u, call.argument().negate()));
      case Power power when !power.exponent().symbols().contains(x) ->
          beta(m, power.base(), power.exponent());
      default -> Optional.empty();
    };
  }

  private Optional<Monomial> monomial(Expr formula) {
    Expr degree = Simplifier.simplify(formula.derivative(x).times(x).over(formula));
    Expr c = Simplifier.simplify(formula.over(x.power(degree)));
    return !degree.symbols().contains(x) && !c.symbols().contains(x) && Positivity.prove(degree)
        ? Optional.of(new Monomial(c, degree))
        : Optional.empty();
  }

  /** With u = c x^k and a = (m+1)/k: Gamma(a)/(k c^a) P(a, u). */
  private Optional<Mass> gamma(Expr m, Monomial power, Expr u) {
    Expr a = Simplifier.simplify(m.plus(1).over(power.k()));
    if (!Positivity.prove(power.c()) || !Positivity.prove(a)) {
      return Optional.empty();
    }
    Expr whole = a.apply(Function.GAMMA).over(power.k().times(power.c().power(a)));
    return Optional.of(new Mass(whole, pool.apply(Function.GAMMA_P, a, u), u, true));
  }

  private Optional<Mass> beta(Expr m, Expr base, Expr n) {
    Expr p = constant(base);
    Expr rest = base.minus(p);
    return Positivity.prove(p)
        ? monomial(rest)
            .flatMap(
                power ->
                    Positivity.prove(power.c())
                        ? heavyTail(m, n.negate(), p, power, rest.over(base))
                        : ball(m, n, p, power, rest.over(p).negate()))
        : Optional.empty();
  }

  /** The terms that are free of x. */
  private Expr constant(Expr base) {
    List<Expr> terms = base instanceof Sum sum ? sum.terms() : List.of();
    return pool.sum(terms.stream().filter(term -> !term.symbols().contains(x)).toList());
  }

  /**
   * x^m (p + c x^k)^(-n) with u = c x^k/p, a = (m+1)/k and b = n - a: p^(a-n)/(k c^a) Gamma(a)
   * Gamma(b)/Gamma(n) I_(u/(1+u))(a, b).
   */
  private Optional<Mass> heavyTail(Expr m, Expr n, Expr p, Monomial power, Expr share) {
    Expr a = Simplifier.simplify(m.plus(1).over(power.k()));
    Expr b = Simplifier.simplify(n.minus(a));
    if (!Stream.of(a, b).allMatch(Positivity::prove)) {
      return Optional.empty();
    }
    Expr scale = p.power(b.negate()).over(power.k().times(power.c().power(a)));
    return Optional.of(new Mass(scale.times(beta(a, b)), distribution(share, a, b), share, true));
  }

  /**
   * x^m (p - c x^k)^n with u = c x^k/p, a = (m+1)/k and b = n + 1: p^(a+n)/(k c^a) Gamma(a)
   * Gamma(b)/Gamma(a+b) I_u(a, b).
   */
  private Optional<Mass> ball(Expr m, Expr n, Expr p, Monomial power, Expr share) {
    Expr a = Simplifier.simplify(m.plus(1).over(power.k()));
    Expr b = Simplifier.simplify(n.plus(1));
    Expr c = power.c().negate();
    if (!Stream.of(a, b, c).allMatch(Positivity::prove)) {
      return Optional.empty();
    }
    Expr scale = p.power(a.plus(n)).over(power.k().times(c.power(a)));
    return Optional.of(new Mass(scale.times(beta(a, b)), distribution(share, a, b), share, false));
  }

  private static Expr beta(Expr a, Expr b) {
    Expr product = a.apply(Function.GAMMA).times(b.apply(Function.GAMMA));
    return product.over(a.plus(b).apply(Function.GAMMA));
  }

  private Expr distribution(Expr share, Expr a, Expr b) {
    return pool.apply(Function.BETA_I, share, a, b);
  }
}
