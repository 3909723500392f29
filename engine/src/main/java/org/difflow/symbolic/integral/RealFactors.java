package org.difflow.symbolic.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Rational;

/**
 * The linear and quadratic factors over the real numbers of a polynomial: by its rational roots,
 * and those of x^4 + bx^2 + c. Coefficients that are no numbers are not looked into, but for a root
 * at 0.
 */
final class RealFactors {
  /** Divisors of larger numbers are not tried. */
  private static final long LARGEST = 100_000;

  private RealFactors() {}

  /** The monic factors, as often as they divide, if none is left of a degree above 2. */
  static Optional<List<Univariate>> of(Univariate polynomial) {
    List<Univariate> found = new ArrayList<>();
    Univariate rest = polynomial.scaled(polynomial.leading().reciprocal());
    for (Optional<Expr> root = root(rest); rest.degree() > 1 && root.isPresent(); ) {
      Univariate factor = linear(root.get());
      found.add(factor);
      rest = rest.by(factor).quotient();
      root = root(rest);
    }
    return (rest.degree() > 2 ? biquadratic(rest) : Optional.of(List.of(rest)))
        .map(left -> Stream.concat(found.stream(), left.stream()).toList());
  }

  private static Univariate linear(Expr root) {
    return Univariate.of(root.pool(), List.of(root.negate(), root.pool().constant(1)));
  }

  private static Optional<Expr> root(Univariate polynomial) {
    ExpressionPool pool = polynomial.pool();
    return polynomial.coefficient(0).isZero()
        ? Optional.of(pool.constant(0))
        : numbers(polynomial)
            .flatMap(c -> candidates(c).filter(root -> isRoot(root, c)).findFirst())
            .map(pool::constant);
  }

  private static Optional<List<BigFraction>> numbers(Univariate polynomial) {
    List<BigFraction> numbers =
        polynomial.coefficients().stream().flatMap(c -> Integrand.number(c).stream()).toList();
    return Optional.of(numbers).filter(all -> all.size() == polynomial.degree() + 1);
  }

  /** A root is a divisor of the lowest coefficient over one of the highest, as whole numbers. */
  private static Stream<BigFraction> candidates(List<BigFraction> coefficients) {
    BigInteger common =
        coefficients.stream()
            .map(Rational::denominator)
            .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    BigInteger low = Rational.numerator(coefficients.getFirst().multiply(common)).abs();
    return divisors(low)
        .mapToObj(Long::valueOf)
        .flatMap(p -> divisors(common).mapToObj(q -> BigFraction.of(p, q)))
        .flatMap(size -> Stream.of(size, size.negate()));
  }

  private static LongStream divisors(BigInteger number) {
    return number.bitLength() > 31 || number.longValueExact() > LARGEST
        ? LongStream.empty()
        : LongStream.rangeClosed(1, number.longValueExact())
            .filter(n -> number.longValueExact() % n == 0);
  }

  private static boolean isRoot(BigFraction x, List<BigFraction> coefficients) {
    return coefficients.reversed().stream()
        .reduce(BigFraction.ZERO, (sum, c) -> sum.multiply(x).add(c))
        .isZero();
  }

  /** (x^2 - r)(x^2 - s) for rational r and s, else (x^2 + px + q)(x^2 - px + q). */
  private static Optional<List<Univariate>> biquadratic(Univariate polynomial) {
    boolean even =
        IntStream.rangeClosed(0, 4).allMatch(i -> i % 2 == 0 || polynomial.coefficient(i).isZero());
    if (polynomial.degree() != 4 || !even) {
      return Optional.empty();
    }
    Univariate squares =
        Univariate.of(
            polynomial.pool(),
            List.of(
                polynomial.coefficient(0), polynomial.coefficient(2), polynomial.coefficient(4)));
    return root(squares)
        .map(r -> List.of(square(r), square(squares.coefficient(1).plus(r).negate())))
        .or(() -> conjugates(polynomial));
  }

  private static Univariate square(Expr value) {
    ExpressionPool pool = value.pool();
    return Univariate.of(pool, List.of(value.negate(), pool.constant(0), pool.constant(1)));
  }

  private static Optional<List<Univariate>> conjugates(Univariate polynomial) {
    ExpressionPool pool = polynomial.pool();
    Expr last = polynomial.coefficient(0);
    if (!Positivity.prove(last)) {
      return Optional.empty();
    }
    Expr q = last.sqrt();
    Expr square = q.times(2).minus(polynomial.coefficient(2));
    Expr p = square.sqrt();
    return Optional.of(square)
        .filter(Positivity::prove)
        .map(
            _ ->
                Stream.of(p, p.negate())
                    .map(b -> Univariate.of(pool, List.of(q, b, pool.constant(1))))
                    .toList());
  }
}
