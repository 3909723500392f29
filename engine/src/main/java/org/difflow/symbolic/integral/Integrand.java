package org.difflow.symbolic.integral;

import static org.difflow.symbolic.Function.EXP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Symbol;

/** A product, all of whose factors depend on the symbol x it is integrated by. */
record Integrand(Symbol x, List<Expr> factors) {

  /** The factors of {@code formula} that depend on x, all exponentials among them as one. */
  static Integrand of(Expr formula, Symbol x) {
    List<Expr> others = new ArrayList<>();
    List<Expr> exponents = new ArrayList<>();
    factors(formula).stream()
        .filter(factor -> factor.symbols().contains(x))
        .forEach(
            factor ->
                exponent(factor, x).ifPresentOrElse(exponents::add, () -> others.add(factor)));
    if (!exponents.isEmpty()) {
      others.add(x.pool().sum(exponents).exp());
    }
    return new Integrand(x, List.copyOf(others));
  }

  /** u from e^u or n u from (e^u)^n. */
  private static Optional<Expr> exponent(Expr factor, Symbol x) {
    return switch (factor) {
      case Application call when call.function() == EXP -> Optional.of(call.argument());
      case Power power when !power.exponent().symbols().contains(x) ->
          exponent(power.base(), x).map(power.exponent()::times);
      default -> Optional.empty();
    };
  }

  /** The factors of {@code formula} that do not depend on x, multiplied. */
  static Expr constant(Expr formula, Symbol x) {
    return x.pool()
        .product(
            factors(formula).stream().filter(factor -> !factor.symbols().contains(x)).toList());
  }

  private static List<Expr> factors(Expr formula) {
    return formula instanceof Product product ? product.factors() : List.of(formula);
  }

  Expr formula() {
    return x.pool().product(factors);
  }

  boolean isFree(Expr part) {
    return !part.symbols().contains(x);
  }

  /** What {@code rule} finds for the first factor that it knows and the product of all others. */
  Optional<Expr> split(BiFunction<Expr, Expr, Optional<Expr>> rule) {
    return factors.stream()
        .flatMap(factor -> rule.apply(factor, without(factor)).stream())
        .findFirst();
  }

  private Expr without(Expr factor) {
    List<Expr> others = new ArrayList<>(factors);
    others.remove(factor);
    return x.pool().product(others);
  }

  /** What {@code rule} finds for the part of the only factor. */
  Optional<Expr> alone(Function<Expr, Optional<Expr>> rule) {
    return factors.size() == 1 ? rule.apply(factors.getFirst()) : Optional.empty();
  }

  /** Whether a factor is x, x^2, x^3, ... */
  boolean isWholePower(Expr factor) {
    return factor == x
        || factor instanceof Power power && power.base() == x && isWhole(power.exponent(), 1);
  }

  /** Whether an exponent is a whole number with the sign of {@code sign}. */
  static boolean isWhole(Expr exponent, int sign) {
    return number(exponent)
        .filter(value -> Rational.isInteger(value) && value.signum() == sign)
        .isPresent();
  }

  static Optional<BigFraction> number(Expr formula) {
    return formula instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }
}
