package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inner products with the numbers in front of their vectors, c*u . v = c*(u . v): what is left of
 * the vectors may have a derivative where the whole has none.
 */
final class InnerProducts {
  private final Symbol symbol;

  private InnerProducts(Symbol symbol) {
    this.symbol = symbol;
  }

  /** The formula with the numbers that depend on {@code symbol} taken out of its inner products. */
  static Expr freeOf(Symbol symbol, Expr formula) {
    return new InnerProducts(symbol).separated(formula);
  }

  private Expr separated(Expr formula) {
    Map<Expr, Expr> separated = new HashMap<>();
    for (Expr part : PostOrder.of(formula)) {
      if (part instanceof Application call && call.function() == Function.DOT) {
        List<Expr> vectors = call.arguments().stream().map(u -> u.substitute(separated)).toList();
        separated.put(part, product(vectors));
      }
    }
    return separated.isEmpty() ? formula : formula.substitute(separated);
  }

  private Expr product(List<Expr> vectors) {
    ExpressionPool pool = symbol.pool();
    List<Expr> numbers = new ArrayList<>();
    Expr[] rest = vectors.stream().map(vector -> without(numbers, vector)).toArray(Expr[]::new);
    return pool.product(numbers).times(pool.apply(Function.DOT, rest));
  }

  /** The vector without the numbers among its factors, which go to {@code numbers}. */
  private Expr without(List<Expr> numbers, Expr vector) {
    if (!(vector instanceof Product product)) {
      return vector;
    }
    List<Expr> rest = new ArrayList<>(product.factors());
    rest.removeIf(this::isMovingNumber);
    product.factors().stream().filter(this::isMovingNumber).forEach(numbers::add);
    return symbol.pool().product(rest);
  }

  private boolean isMovingNumber(Expr factor) {
    return !factor.isVector() && factor.symbols().contains(symbol);
  }
}
