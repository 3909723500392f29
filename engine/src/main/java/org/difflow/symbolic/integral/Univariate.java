package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;

/**
 * A polynomial in one symbol, its coefficients free of it, that of the power 0 first; the last one
 * is not 0, and 0 has none.
 */
record Univariate(ExpressionPool pool, List<Expr> coefficients) {

  /** With so many coefficients, of which the last ones may be 0. */
  static Univariate of(ExpressionPool pool, List<Expr> coefficients) {
    List<Expr> simple = new ArrayList<>(coefficients.stream().map(Univariate::simple).toList());
    while (!simple.isEmpty() && simple.getLast().isZero()) {
      simple.removeLast();
    }
    return new Univariate(pool, List.copyOf(simple));
  }

  private static Expr simple(Expr coefficient) {
    return coefficient instanceof Constant ? coefficient : Simplifier.simplify(coefficient);
  }

  static Univariate constant(Expr value) {
    return of(value.pool(), List.of(value));
  }

  int degree() {
    return coefficients.size() - 1;
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  /** The coefficient of a power, 0 beyond the degree. */
  Expr coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : pool.constant(0);
  }

  Expr leading() {
    return coefficients.getLast();
  }

  Univariate plus(Univariate other) {
    int count = Math.max(coefficients.size(), other.coefficients.size());
    return of(
        pool,
        IntStream.range(0, count)
            .mapToObj(i -> coefficient(i).plus(other.coefficient(i)))
            .toList());
  }

  Univariate minus(Univariate other) {
    return plus(other.scaled(pool.constant(-1)));
  }

  Univariate scaled(Expr factor) {
    return of(pool, coefficients.stream().map(c -> c.times(factor)).toList());
  }

  /** The first one times x^power. */
  Univariate shifted(int power) {
    List<Expr> moved = new ArrayList<>();
    IntStream.range(0, power).forEach(_ -> moved.add(pool.constant(0)));
    moved.addAll(coefficients);
    return of(pool, moved);
  }

  Univariate times(Univariate other) {
    Univariate product = of(pool, List.of());
    for (int i = 0; i < coefficients.size(); i++) {
      product = product.plus(other.scaled(coefficients.get(i)).shifted(i));
    }
    return product;
  }

  Univariate power(int exponent) {
    Univariate product = constant(pool.constant(1));
    for (int i = 0; i < exponent; i++) {
      product = product.times(this);
    }
    return product;
  }

  record Division(Univariate quotient, Univariate remainder) {}

  /** By a polynomial other than 0. */
  Division by(Univariate divisor) {
    Univariate quotient = of(pool, List.of());
    Univariate rest = this;
    while (rest.degree() >= divisor.degree()) {
      int power = rest.degree() - divisor.degree();
      Univariate digit = constant(rest.leading().over(divisor.leading())).shifted(power);
      quotient = quotient.plus(digit);
      Univariate left = rest.minus(digit.times(divisor));
      rest = of(pool, left.coefficients.subList(0, Math.min(left.degree() + 1, rest.degree())));
    }
    return new Division(quotient, rest);
  }

  /** The polynomial that times this one leaves 1 modulo another, if all divisions are proved. */
  Optional<Univariate> inverse(Univariate modulus) {
    Univariate old = modulus;
    Univariate current = by(modulus).remainder();
    Univariate oldFactor = of(pool, List.of());
    Univariate factor = constant(pool.constant(1));
    while (current.degree() > 0 && isNotZero(current.leading())) {
      Division division = old.by(current);
      Univariate next = oldFactor.minus(division.quotient().times(factor));
      old = current;
      current = division.remainder();
      oldFactor = factor;
      factor = next;
    }
    return current.degree() == 0 && isNotZero(current.leading())
        ? Optional.of(factor.scaled(current.leading().reciprocal()))
        : Optional.empty();
  }

  private static boolean isNotZero(Expr value) {
    return value instanceof Constant
        ? !value.isZero()
        : Positivity.prove(value) || Positivity.prove(value.negate());
  }

  /** The digits of this polynomial in a base, that of the base to the power 0 first. */
  List<Univariate> digits(Univariate base) {
    List<Univariate> digits = new ArrayList<>();
    for (Univariate rest = this; !rest.isZero(); ) {
      Division division = rest.by(base);
      digits.add(division.remainder());
      rest = division.quotient();
    }
    return digits;
  }

  /** The value where x is {@code x}. */
  Expr at(Expr x) {
    return pool.sum(
        IntStream.range(0, coefficients.size())
            .mapToObj(i -> coefficients.get(i).times(x.power(i)))
            .toList());
  }
}
