package org.difflow.symbolic.print;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Scaled;
import org.difflow.symbolic.Sum;

/**
 * A term as it is read: a sign, a number, the factors above the fraction bar and those below it,
 * the latter with their exponents negated. A difference above the bar swallows a minus sign: {@code
 * -(t - 1)} is {@code 1 - t}.
 */
record Quotient(boolean negative, Optional<Constant> number, List<Expr> top, List<Expr> bottom) {

  static Quotient of(Expr term) {
    Scaled scaled = Scaled.of(term);
    List<Expr> top = new ArrayList<>();
    List<Expr> bottom = new ArrayList<>();
    factors(scaled.rest()).forEach(factor -> place(factor, top, bottom));
    top.sort(FactorOrder.ORDER);
    bottom.sort(FactorOrder.ORDER);
    boolean negative = scaled.coefficient().signum() < 0 && !swallowSign(top);
    return withNumber(term.pool(), scaled.coefficient().abs(), negative, top, bottom);
  }

  /** Whether nothing is left but one factor, a difference that swallowed the sign. */
  boolean isSingle() {
    return !negative && number.isEmpty() && top.size() == 1 && bottom.isEmpty();
  }

  private static List<Expr> factors(Expr rest) {
    if (rest.isOne()) {
      return List.of();
    }
    return rest instanceof Product product ? product.factors() : List.of(rest);
  }

  private static void place(Expr factor, List<Expr> top, List<Expr> bottom) {
    if (factor instanceof Power power && isNegative(power.exponent())) {
      bottom.add(power.base().power(negated(power.exponent())));
    } else {
      top.add(factor);
    }
  }

  private static boolean swallowSign(List<Expr> top) {
    for (int i = 0; i < top.size(); i++) {
      if (top.get(i) instanceof Sum sum && sum.terms().stream().anyMatch(Quotient::isNegative)) {
        top.set(i, negated(sum));
        return true;
      }
    }
    return false;
  }

  private static Quotient withNumber(
      ExpressionPool pool, BigFraction size, boolean negative, List<Expr> top, List<Expr> bottom) {
    boolean fraction =
        DecimalFractions.of(size).isEmpty() && !size.getDenominator().equals(BigInteger.ONE);
    if (fraction) {
      bottom.addFirst(pool.constant(BigFraction.of(size.getDenominator())));
    }
    BigFraction number = fraction ? BigFraction.of(size.getNumerator()) : size;
    boolean shown = !number.isOne() || top.isEmpty();
    Optional<Constant> constant =
        shown ? Optional.of((Constant) pool.constant(number)) : Optional.empty();
    return new Quotient(negative, constant, top, bottom);
  }

  /** Negated term by term, so that {@code x^(-d - 1)} goes below the bar as {@code x^(1 + d)}. */
  private static Expr negated(Expr formula) {
    return formula instanceof Sum sum
        ? sum.pool().sum(sum.terms().stream().map(Expr::negate).toList())
        : formula.negate();
  }

  private static boolean isNegative(Expr formula) {
    return formula instanceof Sum sum
        ? sum.terms().stream().allMatch(Quotient::isNegative)
        : Scaled.of(formula).coefficient().signum() < 0;
  }
}
