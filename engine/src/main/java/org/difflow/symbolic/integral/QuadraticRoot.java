package org.difflow.symbolic.integral;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Symbol;

/** A polynomial, or a power of 1/x, times (ax^2 + bx + c)^(n + 1/2). */
final class QuadraticRoot {
  private QuadraticRoot() {}

  static Optional<Expr> integral(Integrand f, Search search) {
    return f.split(
        (factor, rest) ->
            factor instanceof Power power && isHalf(power.exponent())
                ? Quadratic.of(power.base(), f.x())
                    .flatMap(
                        q -> byDigits(f, rest, power).or(() -> inverted(f, search, rest, power, q)))
                : Optional.empty());
  }

  private static boolean isHalf(Expr exponent) {
    return Integrand.number(exponent)
        .filter(value -> value.getDenominator().equals(BigInteger.TWO))
        .isPresent();
  }

  /** The polynomial in digits of the base Q: px + q times powers of Q. */
  private static Optional<Expr> byDigits(Integrand f, Expr rest, Power power) {
    Optional<List<Univariate>> digits =
        polynomial(rest, f.x())
            .flatMap(p -> polynomial(power.base(), f.x()).map(base -> p.digits(base)));
    Quadratic q = Quadratic.of(power.base(), f.x()).orElseThrow();
    BigFraction exponent = Integrand.number(power.exponent()).orElseThrow();
    return digits.flatMap(
        all -> {
          Optional<Expr> sum = Optional.of(f.x().pool().constant(0));
          for (int i = 0; i < all.size(); i++) {
            Univariate line = all.get(i);
            Optional<Expr> term =
                q.linearTimes(line.coefficient(1), line.coefficient(0), exponent.add(i));
            sum = sum.flatMap(s -> term.map(s::plus));
          }
          return sum;
        });
  }

  private static Optional<Univariate> polynomial(Expr formula, Symbol x) {
    return RationalFunction.of(formula, x)
        .filter(rational -> rational.divisors().isEmpty())
        .map(RationalFunction::numerator);
  }

  /** x^-n Q(x)^p dx = -u^(n-2-2p) (a + bu + cu^2)^p du with u = 1/x, for x > 0. */
  private static Optional<Expr> inverted(
      Integrand f, Search search, Expr rest, Power power, Quadratic q) {
    boolean divides =
        rest instanceof Power divisor
            && divisor.base() == f.x()
            && Integrand.isWhole(divisor.exponent(), -1);
    if (!divides || !Positivity.prove(f.x())) {
      return Optional.empty();
    }
    Symbol u = search.fresh(Domain.POSITIVE);
    Expr n = ((Power) rest).exponent().negate();
    Expr base = q.a().plus(q.b().times(u)).plus(q.c().times(u.square()));
    Expr exponent = n.minus(2).minus(power.exponent().times(2));
    return search
        .deeper(u.power(exponent).times(base.power(power.exponent())).negate(), u)
        .map(found -> found.substitute(Map.of(u, f.x().reciprocal())));
  }
}
