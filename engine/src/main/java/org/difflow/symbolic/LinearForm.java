package org.difflow.symbolic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;

/**
 * A vector formula as a linear combination of its vector symbols: {@code a*x + b*x0} with numbers a
 * and b, which may themselves contain norms and inner products. The number of coordinates never
 * enters.
 */
public final class LinearForm {
  private final ExpressionPool pool;
  private final Map<Symbol, Expr> coefficients = new LinkedHashMap<>();

  private final boolean affine;

  private LinearForm(ExpressionPool pool, boolean affine) {
    this.pool = pool;
    this.affine = affine;
  }

  /**
   * The coefficient of every vector symbol of {@code vector}, those that are identically 0 left
   * out; {@code E0408} if the formula is not linear in its vector symbols.
   */
  public static Map<Symbol, Expr> of(Expr vector) {
    return coefficients(vector, false);
  }

  /**
   * The same for a formula with numbers beside its vectors, which go to every coordinate: their sum
   * is the coefficient of {@link ExpressionPool#ones}.
   */
  public static Map<Symbol, Expr> affine(Expr vector) {
    return coefficients(vector, true);
  }

  private static Map<Symbol, Expr> coefficients(Expr vector, boolean affine) {
    LinearForm form = new LinearForm(vector.pool(), affine);
    form.add(vector, vector.pool().one());
    form.coefficients.values().removeIf(Expr::isZero);
    return form.coefficients;
  }

  private void add(Expr vector, Expr scale) {
    switch (vector) {
      case Expr number when affine && !number.isVector() ->
          coefficients.merge(pool.ones(), scale.times(number), Expr::plus);
      case Symbol symbol when symbol.isVector() -> coefficients.merge(symbol, scale, Expr::plus);
      case Sum sum -> sum.terms().forEach(term -> add(term, scale));
      case Product product when product.isVector() -> add(product, scale);
      case Constant constant when constant.isZero() -> {}
      default -> throw notLinear(vector);
    }
  }

  private void add(Product product, Expr scale) {
    List<Expr> vectors = product.factors().stream().filter(Expr::isVector).toList();
    if (vectors.size() > 1) {
      throw notLinear(product);
    }
    List<Expr> numbers = product.factors().stream().filter(f -> !f.isVector()).toList();
    add(vectors.getFirst(), scale.times(pool.product(numbers)));
  }

  private static Fault notLinear(Expr part) {
    return new Fault("E0408", part + " is not a sum of vector symbols times numbers");
  }
}
