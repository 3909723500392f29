package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** A product being collected: a rational coefficient and the exponents of each base. */
final class Factors {
  private final ExpressionPool pool;
  private final Map<Expr, List<Expr>> exponents = new LinkedHashMap<>();
  private BigFraction coefficient = BigFraction.ONE;

  Factors(ExpressionPool pool) {
    this.pool = pool;
  }

  void multiply(Expr factor) {
    switch (factor) {
      case Constant constant -> coefficient = coefficient.multiply(constant.value());
      case Product product -> product.factors().forEach(this::multiply);
      case Power power -> raise(power.base(), power.exponent());
      default -> raise(factor, pool.one());
    }
  }

  private void raise(Expr base, Expr exponent) {
    exponents.computeIfAbsent(base, b -> new ArrayList<>()).add(exponent);
  }

  BigFraction coefficient() {
    return coefficient;
  }

  /** Each base to the sum of its exponents, those that became 1 left out. */
  List<Expr> powers() {
    List<Expr> powers = new ArrayList<>();
    exponents.forEach((base, all) -> powers.add(pool.power(base, pool.sum(all))));
    powers.removeIf(Expr::isOne);
    return powers;
  }
}
