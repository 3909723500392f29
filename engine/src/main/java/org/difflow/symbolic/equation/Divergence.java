package org.difflow.symbolic.equation;

import java.util.ArrayList;
import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The divergence by x, a number or a vector in R^d, of a field. With numbers a and vectors v it is
 * {@code div(a v) = a div v + v . grad a}, {@code div x = d}, and for one number x the derivative.
 *
 * <p>Errors: E0406 a field of a vector that is not linear in its vectors, which has no such form.
 */
public final class Divergence {
  private final Symbol x;
  private final Expr dimension;

  private Divergence(Symbol x) {
    this.x = x;
    this.dimension = dimension(x);
  }

  /** The number of coordinates of x: as declared, or the symbol d. */
  private static Expr dimension(Symbol x) {
    return x.coordinates().isPresent()
        ? x.pool().constant(x.coordinates().getAsInt())
        : x.pool().symbol("d", Sort.SCALAR, Domain.COUNT);
  }

  /** The divergence of {@code field}; a number stands for a field equal in all coordinates. */
  public static Expr of(Expr field, Symbol x) {
    return x.isVector() ? new Divergence(x).of(field) : field.derivative(x);
  }

  /** The divergence of the gradient of a number. */
  public static Expr ofGradient(Expr number, Symbol x) {
    return of(number.derivative(x), x);
  }

  private Expr of(Expr field) {
    return switch (field) {
      case Expr other when !other.symbols().contains(x) -> other.pool().constant(0);
      case Sum sum -> sum.pool().sum(sum.terms().stream().map(this::of).toList());
      case Product product when product.isVector() -> ofProduct(product.factors());
      case Expr other when other == x -> dimension;
      default -> throw notLinear(field);
    };
  }

  private Expr ofProduct(List<Expr> factors) {
    List<Expr> vectors = factors.stream().filter(Expr::isVector).toList();
    if (vectors.size() > 1) {
      throw notLinear(x.pool().product(factors));
    }
    List<Expr> numbers = new ArrayList<>(factors);
    numbers.removeAll(vectors);
    Expr number = x.pool().product(numbers);
    Expr vector = vectors.getFirst();
    return number.times(of(vector)).plus(along(vector, number.derivative(x)));
  }

  private static Expr along(Expr vector, Expr gradient) {
    return gradient.isZero() ? gradient : inner(vector, gradient);
  }

  /** The inner product of two vectors, or the product of two numbers. */
  static Expr inner(Expr left, Expr right) {
    return left.isVector() || right.isVector()
        ? left.pool().apply(Function.DOT, left, right)
        : left.times(right);
  }

  private Fault notLinear(Expr field) {
    return new Fault(
        "E0406",
        "the divergence by the vector %s of %s has no closed form: it is not linear in its vectors"
            .formatted(x.name(), field),
        "take one coordinate: a number in the place of the vector");
  }
}
