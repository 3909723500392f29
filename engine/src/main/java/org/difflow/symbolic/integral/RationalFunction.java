package org.difflow.symbolic.integral;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * A polynomial over powers of monic linear and quadratic polynomials, and its antiderivative by
 * partial fractions.
 */
record RationalFunction(Univariate numerator, Map<Univariate, Integer> divisors) {
  /** Powers above this are not multiplied out. */
  private static final int MAX_POWER = 16;

  static Optional<Expr> integral(Integrand f, Search search) {
    return of(f.formula(), f.x()).flatMap(rational -> rational.integral(f.x()));
  }

  /** {@code formula} as a function of x, if it is a rational one with divisors that are known. */
  static Optional<RationalFunction> of(Expr formula, Symbol x) {
    Map<Expr, RationalFunction> known = new HashMap<>();
    known.put(x, new RationalFunction(line(x.pool(), 0, 1), Map.of()));
    for (Expr part : PostOrder.of(formula, p -> !p.symbols().contains(x))) {
      Optional<RationalFunction> read =
          known.containsKey(part) ? Optional.of(known.get(part)) : read(part, x, known);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      known.put(part, read.get());
    }
    return Optional.of(value(formula, known));
  }

  private static Univariate line(ExpressionPool pool, long offset, long slope) {
    return Univariate.of(pool, List.of(pool.constant(offset), pool.constant(slope)));
  }

  private static Optional<RationalFunction> read(
      Expr part, Symbol x, Map<Expr, RationalFunction> known) {
    if (!part.symbols().contains(x)) {
      return Optional.of(constant(part));
    }
    return switch (part) {
      case Sum sum -> sum.terms().stream().map(t -> value(t, known)).reduce(RationalFunction::plus);
      case Product product ->
          product.factors().stream().map(t -> value(t, known)).reduce(RationalFunction::times);
      case Power power when power.exponent() instanceof Constant exponent ->
          whole(exponent).flatMap(n -> value(power.base(), known).power(n));
      default -> Optional.empty();
    };
  }

  private static RationalFunction value(Expr part, Map<Expr, RationalFunction> known) {
    return known.getOrDefault(part, constant(part));
  }

  private static RationalFunction constant(Expr value) {
    return new RationalFunction(Univariate.constant(value), Map.of());
  }

  private static Optional<Integer> whole(Constant exponent) {
    return Optional.of(exponent)
        .filter(e -> e.isInteger() && e.value().abs().compareTo(BigFraction.of(MAX_POWER)) <= 0)
        .map(e -> e.value().intValue());
  }

  private RationalFunction plus(RationalFunction other) {
    Map<Univariate, Integer> common = new LinkedHashMap<>(divisors);
    other.divisors.forEach((divisor, power) -> common.merge(divisor, power, Math::max));
    return new RationalFunction(over(common).plus(other.over(common)), common);
  }

  /** The numerator over larger powers of the divisors. */
  private Univariate over(Map<Univariate, Integer> larger) {
    Univariate product = numerator;
    for (Map.Entry<Univariate, Integer> entry : larger.entrySet()) {
      int missing = entry.getValue() - divisors.getOrDefault(entry.getKey(), 0);
      product = product.times(entry.getKey().power(missing));
    }
    return product;
  }

  private RationalFunction times(RationalFunction other) {
    Map<Univariate, Integer> all = new LinkedHashMap<>(divisors);
    other.divisors.forEach((divisor, power) -> all.merge(divisor, power, Integer::sum));
    return new RationalFunction(numerator.times(other.numerator), all);
  }

  private Optional<RationalFunction> power(int exponent) {
    Optional<RationalFunction> base = exponent < 0 ? reciprocal() : Optional.of(this);
    return base.map(
        b -> {
          RationalFunction product = constant(numerator.pool().constant(1));
          for (int i = 0; i < Math.abs(exponent); i++) {
            product = product.times(b);
          }
          return product;
        });
  }

  private Optional<RationalFunction> reciprocal() {
    return numerator.isZero()
        ? Optional.empty()
        : RealFactors.of(numerator)
            .map(
                factors -> {
                  Map<Univariate, Integer> below = new LinkedHashMap<>();
                  factors.stream()
                      .filter(factor -> factor.degree() > 0)
                      .forEach(factor -> below.merge(factor, 1, Integer::sum));
                  return new RationalFunction(
                      product().scaled(numerator.leading().reciprocal()), below);
                });
  }

  /** The divisors multiplied. */
  private Univariate product() {
    return constant(numerator.pool().constant(1)).over(divisors);
  }

  private Optional<Expr> integral(Symbol x) {
    Univariate.Division division = numerator.by(product());
    Expr sum = polynomial(division.quotient(), x);
    for (Univariate divisor : divisors.keySet()) {
      Optional<Expr> part = part(division.remainder(), divisor, x);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(part.get());
    }
    return Optional.of(sum);
  }

  private static Expr polynomial(Univariate polynomial, Symbol x) {
    Expr sum = x.pool().constant(0);
    for (int i = 0; i <= polynomial.degree(); i++) {
      sum = sum.plus(polynomial.coefficient(i).times(x.power(i + 1)).over(i + 1));
    }
    return sum;
  }

  /** The terms over powers of one divisor P: digits in the base P over P^m, ..., P. */
  private Optional<Expr> part(Univariate rest, Univariate divisor, Symbol x) {
    int power = divisors.get(divisor);
    Univariate modulus = divisor.power(power);
    Map<Univariate, Integer> others = new LinkedHashMap<>(divisors);
    others.remove(divisor);
    return constant(x.pool().constant(1))
        .over(others)
        .inverse(modulus)
        .map(inverse -> rest.times(inverse).by(modulus).remainder().digits(divisor))
        .flatMap(digits -> terms(digits, divisor, power, x));
  }

  private static Optional<Expr> terms(
      List<Univariate> digits, Univariate divisor, int power, Symbol x) {
    Expr sum = x.pool().constant(0);
    for (int i = 0; i < digits.size(); i++) {
      Optional<Expr> term = term(digits.get(i), divisor, BigFraction.of(i - power), x);
      if (term.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(term.get());
    }
    return Optional.of(sum);
  }

  private static Optional<Expr> term(
      Univariate digit, Univariate divisor, BigFraction power, Symbol x) {
    if (divisor.degree() == 2) {
      return Quadratic.of(divisor.at(x), x)
          .flatMap(q -> q.linearTimes(digit.coefficient(1), digit.coefficient(0), power));
    }
    Expr base = divisor.at(x);
    Expr exponent = x.pool().constant(power.add(1));
    Expr integral =
        exponent.isZero() ? KnownIntegrals.logarithm(base) : base.power(exponent).over(exponent);
    return Optional.of(digit.coefficient(0).times(integral));
  }
}
