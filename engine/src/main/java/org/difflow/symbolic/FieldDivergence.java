package org.difflow.symbolic;

import java.util.List;
import java.util.Optional;
import org.difflow.fault.Fault;

/**
 * The divergence of a field F in x, the sum over the coordinates of D(F_i, x_i). For numbers f and
 * vectors v, by the product rule,
 *
 * <pre>
 * div (f v) = grad f . v + f div v,   div x = d,
 * </pre>
 *
 * with d the number of coordinates. In one dimension, x being a number, it is the derivative.
 *
 * <p>Errors: E0442 for a field that works on coordinates one by one, which has no divergence in
 * terms of norms and inner products.
 */
public final class FieldDivergence {
  private final Symbol x;

  private FieldDivergence(Symbol x) {
    this.x = x;
  }

  /** The divergence of {@code field} in {@code x}, a vector or a number. */
  public static Expr of(Expr field, Symbol x) {
    return x.isVector() ? new FieldDivergence(x).of(field) : field.derivative(x);
  }

  private Expr of(Expr field) {
    if (!field.symbols().contains(x)) {
      return x.pool().zero();
    }
    return switch (field) {
      case Symbol _ -> dimension();
      case Sum sum -> x.pool().sum(sum.terms().stream().map(this::of).toList());
      case Product product -> product(product.factors());
      default -> throw byCoordinates(field);
    };
  }

  private Expr dimension() {
    return x.coordinates().isPresent()
        ? x.pool().constant(x.coordinates().getAsInt())
        : x.pool().symbol("d", Sort.SCALAR, Domain.COUNT);
  }

  private Expr product(List<Expr> factors) {
    Expr vector = vectorOf(factors).orElseThrow(() -> byCoordinates(x.pool().product(factors)));
    Expr number = numberOf(factors, x.pool());
    Expr gradient = number.derivative(x);
    Expr along = gradient.isZero() ? gradient : inner(gradient, vector);
    return along.plus(number.times(of(vector)));
  }

  /**
   * The inner product of two vectors, or of a vector and a number that stands for equal
   * coordinates; the numbers of c w stand before it: c (w . v). Of two numbers, their product.
   */
  public static Expr inner(Expr left, Expr right) {
    if (!left.isVector() && !right.isVector()) {
      return left.times(right);
    }
    if (left instanceof Product product && vectorOf(product.factors()).isPresent()) {
      Expr vector = vectorOf(product.factors()).get();
      return numberOf(product.factors(), left.pool()).times(inner(vector, right));
    }
    return left == right
        ? left.pool().apply(Function.NORM, left).square()
        : left.pool().apply(Function.DOT, left, right);
  }

  /** The one vector among them. */
  private static Optional<Expr> vectorOf(List<Expr> factors) {
    List<Expr> vectors = factors.stream().filter(Expr::isVector).toList();
    return vectors.size() == 1 ? Optional.of(vectors.getFirst()) : Optional.empty();
  }

  private static Expr numberOf(List<Expr> factors, ExpressionPool pool) {
    return pool.product(factors.stream().filter(factor -> !factor.isVector()).toList());
  }

  private Fault byCoordinates(Expr field) {
    return new Fault(
        "E0442",
        "the divergence of %s by the vector %s has no closed form".formatted(field, x.name()),
        "fields that are sums of numbers times vectors have one, for example f(norm(x))*x");
  }
}
