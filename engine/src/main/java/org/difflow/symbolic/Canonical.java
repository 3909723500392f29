package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;

/**
 * What construction does, and all it does: exact arithmetic, flatten, sort, merge like terms and
 * like bases, identities of 0 and 1. It never changes the value at a point where the formula has
 * one: {@code (x^2)^(1/2)}, {@code log(a*b)} and {@code exp(log(x))} stay as they are. Whole
 * exponents do distribute, {@code (a*b)^2} is {@code a^2*b^2} and {@code (x^(1/2))^2} is {@code x}.
 */
final class Canonical {
  private final ExpressionPool pool;

  Canonical(ExpressionPool pool) {
    this.pool = pool;
  }

  Expr sum(List<Expr> terms) {
    List<Expr> present = terms.stream().filter(term -> !term.isZero()).toList();
    if (present.size() == 1) {
      return present.getFirst();
    }
    Map<Expr, BigFraction> coefficients = new LinkedHashMap<>();
    present.forEach(term -> addTerm(coefficients, term, BigFraction.ONE));
    coefficients.values().removeIf(BigFraction::isZero);
    return sumOf(coefficients);
  }

  private void addTerm(Map<Expr, BigFraction> coefficients, Expr term, BigFraction scale) {
    Scaled scaled = Scaled.of(term);
    BigFraction coefficient = scaled.coefficient().multiply(scale);
    if (scaled.rest() instanceof Sum inner) {
      inner.terms().forEach(t -> addTerm(coefficients, t, coefficient));
    } else {
      coefficients.merge(scaled.rest(), coefficient, BigFraction::add);
    }
  }

  private Expr sumOf(Map<Expr, BigFraction> coefficients) {
    List<Expr> terms =
        coefficients.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(StructuralOrder.ORDER))
            .map(entry -> scaled(entry.getValue(), entry.getKey()))
            .toList();
    return switch (terms.size()) {
      case 0 -> pool.zero();
      case 1 -> terms.getFirst();
      default -> pool.internSum(terms);
    };
  }

  /** coefficient times a formula that has no rational coefficient of its own. */
  private Expr scaled(BigFraction coefficient, Expr rest) {
    if (coefficient.isOne()) {
      return rest;
    }
    if (rest.isOne()) {
      return pool.constant(coefficient);
    }
    List<Expr> factors = new ArrayList<>();
    factors.add(pool.constant(coefficient));
    factors.addAll(rest instanceof Product product ? product.factors() : List.of(rest));
    return pool.internProduct(factors);
  }

  Expr product(List<Expr> factors) {
    Factors collected = new Factors(pool);
    factors.forEach(collected::multiply);
    BigFraction coefficient = collected.coefficient();
    if (coefficient.isZero()) {
      return pool.zero();
    }
    List<Expr> powers = collected.powers();
    if (powers.stream().anyMatch(f -> f instanceof Product || f instanceof Constant)) {
      powers.add(pool.constant(coefficient));
      return product(powers);
    }
    return productOf(coefficient, powers);
  }

  private Expr productOf(BigFraction coefficient, List<Expr> powers) {
    powers.sort(StructuralOrder.ORDER);
    Expr rest =
        switch (powers.size()) {
          case 0 -> pool.one();
          case 1 -> powers.getFirst();
          default -> pool.internProduct(powers);
        };
    return scaled(coefficient, rest);
  }

  Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Constant constant) {
      return power(base, constant);
    }
    return base.isOne() ? base : pool.internPower(base, exponent);
  }

  private Expr power(Expr base, Constant exponent) {
    if (exponent.isZero()) {
      return pool.one();
    }
    if (exponent.isOne() || base.isOne()) {
      return base;
    }
    return switch (base) {
      case Constant number -> numberPower(number, exponent);
      case Power inner when exponent.isInteger() ->
          power(inner.base(), inner.exponent().times(exponent));
      case Product product when exponent.isInteger() ->
          product(product.factors().stream().map(f -> power(f, exponent)).toList());
      default -> pool.internPower(base, exponent);
    };
  }

  private Expr numberPower(Constant base, Constant exponent) {
    if (base.isZero()) {
      if (exponent.value().signum() < 0) {
        throw new Fault("E0405", "the formula divides by zero");
      }
      return base;
    }
    return Rational.power(base.value(), exponent.value())
        .map(pool::constant)
        .orElseGet(() -> pool.internPower(base, exponent));
  }

  Expr apply(Function function, List<Expr> arguments) {
    return function == Function.DOT
        ? dot(arguments.get(0), arguments.get(1))
        : Known.value(function, arguments)
            .orElseGet(() -> pool.internApplication(function, arguments));
  }

  private Expr unary(Function function, Expr argument) {
    return pool.internApplication(function, List.of(argument));
  }

  /** The inner product is symmetric, and that of a vector with itself is its squared norm. */
  private Expr dot(Expr left, Expr right) {
    if (left.isZero() || right.isZero()) {
      return pool.zero();
    }
    if (left == right) {
      return unary(Function.NORM, left).square();
    }
    boolean ordered = StructuralOrder.ORDER.compare(left, right) < 0;
    return pool.internApplication(
        Function.DOT, ordered ? List.of(left, right) : List.of(right, left));
  }
}
