package org.difflow.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The integral of r^(d-1) h(r) over r in closed form, by the table of PROOFS.md, section 10. With n
 * = d + m
 *
 * <pre>
 * h = c r^m e^(-b r^k):       c gamma(n/k) b^(-n/k)/k,                 gammaP(n/k, b r^k) of it to r
 * h = c r^m (p + q r^k)^-a:   c p^(n/k-a) q^(-n/k) B(n/k, a-n/k)/k,   betaI(z, n/k, a-n/k) of it
 * </pre>
 *
 * <p>with z = q r^k/(p + q r^k). Densities exist only for k, b, p, q > 0 and a > n/k, which is
 * assumed.
 *
 * @param total the integral to infinity
 * @param inside the share of it up to r
 * @param outside the share of it from r on
 */
record RadialIntegral(Expr total, Expr inside, Expr outside) {

  static Optional<RadialIntegral> of(Expr shape, Coordinates at) {
    return new Table(at).integral(shape);
  }

  /** Integrals that stay open, for every h. */
  static RadialIntegral open(Expr shape, Coordinates at) {
    Symbol shell = at.pool().symbol("q", Sort.SCALAR, Domain.POSITIVE);
    Expr full = at.radius().power(at.dimension().minus(1)).times(shape);
    Expr integrand = Simplifier.simplify(full.substitute(Map.of(at.radius(), shell)));
    Expr zero = at.number(0);
    Expr total = at.pool().integral(integrand, shell, zero, at.pool().infinity());
    return new RadialIntegral(
        total,
        at.pool().integral(integrand, shell, zero, at.radius()).over(total),
        at.pool().integral(integrand, shell, at.radius(), at.pool().infinity()).over(total));
  }

  /** Whether the integrals have a derivative by t, as gammaP has none by its first argument. */
  boolean hasRate(Coordinates at) {
    try {
      return !inside.derivative(at.time()).plus(total.derivative(at.time())).isVector();
    } catch (Fault withoutFormula) {
      return false;
    }
  }

  /** Reads h as c r^m times one function of r. */
  private static final class Table {
    private final ExpressionPool pool;
    private final Symbol radius;
    private Expr coefficient;
    private Expr order;
    private Optional<Expr> rest = Optional.empty();

    Table(Coordinates at) {
      this.pool = at.pool();
      this.radius = at.radius();
      this.coefficient = pool.constant(1);
      this.order = at.dimension();
    }

    Optional<RadialIntegral> integral(Expr shape) {
      for (Expr factor : factors(shape)) {
        Optional<RadialMonomial> monomial = RadialMonomial.of(factor, radius);
        if (monomial.isPresent()) {
          coefficient = coefficient.times(monomial.get().coefficient());
          order = order.plus(monomial.get().exponent());
        } else if (rest.isPresent()) {
          return Optional.empty();
        } else {
          rest = Optional.of(factor);
        }
      }
      return rest.flatMap(this::row);
    }

    private Optional<RadialIntegral> row(Expr factor) {
      return switch (factor) {
        case Application call when call.function() == Function.EXP ->
            binomial(call.argument()).flatMap(this::exponential);
        case Power power -> binomial(power.base()).flatMap(b -> algebraic(b, power.exponent()));
        default -> Optional.empty();
      };
    }

    /** p + q r^k. */
    private record Binomial(Expr constant, RadialMonomial power) {}

    private Optional<Binomial> binomial(Expr formula) {
      List<Expr> terms = formula instanceof Sum sum ? sum.terms() : List.of(formula);
      Expr constant =
          pool.sum(terms.stream().filter(term -> !term.symbols().contains(radius)).toList());
      return RadialMonomial.of(Simplifier.simplify(formula.minus(constant)), radius)
          .filter(power -> isPositive(power.exponent()))
          .map(power -> new Binomial(constant, power));
    }

    /** What is not proved may hold for the values that parameters will have. */
    private static boolean isPositive(Expr exponent) {
      return !Positivity.prove(exponent.negate()) && !exponent.isZero();
    }

    private Optional<RadialIntegral> exponential(Binomial argument) {
      Expr k = argument.power.exponent();
      Expr rate = argument.power.coefficient().negate();
      Expr n = order.over(k);
      Expr total = n.apply(Function.GAMMA).times(rate.power(n.negate())).over(k);
      Expr scaled = rate.times(radius.power(k));
      return isPositive(rate)
          ? Optional.of(
              new RadialIntegral(
                  coefficient.times(argument.constant.exp()).times(total),
                  pool.apply(Function.GAMMA_P, n, scaled),
                  pool.apply(Function.GAMMA_Q, n, scaled)))
          : Optional.empty();
    }

    private Optional<RadialIntegral> algebraic(Binomial base, Expr exponent) {
      Expr k = base.power.exponent();
      Expr n = order.over(k);
      Expr left = exponent.negate().minus(n);
      Expr q = base.power.coefficient();
      Expr p = base.constant;
      Expr scale = p.power(left.negate()).times(q.power(n.negate()));
      Expr grown = q.times(radius.power(k));
      Expr sum = p.plus(grown);
      return p.isZero()
          ? Optional.empty()
          : Optional.of(
              new RadialIntegral(
                  coefficient.times(scale).times(beta(n, left)).over(k),
                  pool.apply(Function.BETA_I, grown.over(sum), n, left),
                  pool.apply(Function.BETA_I, p.over(sum), left, n)));
    }

    private static Expr beta(Expr a, Expr b) {
      return a.apply(Function.GAMMA)
          .times(b.apply(Function.GAMMA))
          .over(a.plus(b).apply(Function.GAMMA));
    }

    private static List<Expr> factors(Expr formula) {
      return formula instanceof Product product ? product.factors() : List.of(formula);
    }
  }
}
