package org.difflow.symbolic.normal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.LinearForm;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Inner products of vectors that are linear in the vector symbols, multiplied out to those of the
 * symbols: the invariants |x|, |x0|, x.x0 and so on. No coordinate appears.
 */
final class Gram {
  private static final BigFraction ONE_HALF = BigFraction.of(1, 2);

  private final Basis basis;
  private final Powers powers;
  private final Normalizer normalizer;

  Gram(Basis basis, Powers powers, Normalizer normalizer) {
    this.basis = basis;
    this.powers = powers;
    this.normalizer = normalizer;
  }

  Polynomial of(Application application) {
    Expr first = application.argument();
    return application.function() == Function.NORM
        ? product(first, first)
            .map(square -> powers.power(square, Polynomial.of(ONE_HALF)))
            .orElseGet(() -> atom(application))
        : product(first, application.arguments().get(1)).orElseGet(() -> atom(application));
  }

  private Polynomial atom(Application application) {
    return Polynomial.of(basis.atom(new Atom.Inner(application)));
  }

  private Optional<Polynomial> product(Expr left, Expr right) {
    return left.isVector() || right.isVector()
        ? linear(left).flatMap(a -> linear(right).map(b -> product(a, b, dimension(left, right))))
        : Optional.empty();
  }

  private static Optional<Map<Symbol, Expr>> linear(Expr vector) {
    try {
      return Optional.of(LinearForm.affine(vector));
    } catch (Fault notLinear) {
      return Optional.empty();
    }
  }

  /** The square of the vector of ones: as many as the vectors beside it have coordinates. */
  private static Expr dimension(Expr left, Expr right) {
    ExpressionPool pool = left.pool();
    return Stream.of(left, right)
        .flatMapToInt(vector -> vector.coordinates().stream())
        .mapToObj(pool::constant)
        .findFirst()
        .orElseGet(() -> pool.symbol("d", Sort.SCALAR, Domain.COUNT));
  }

  private Polynomial product(Map<Symbol, Expr> left, Map<Symbol, Expr> right, Expr dimension) {
    Polynomial total = Polynomial.ZERO;
    for (Map.Entry<Symbol, Expr> a : left.entrySet()) {
      for (Map.Entry<Symbol, Expr> b : right.entrySet()) {
        Polynomial coefficient = normalizer.of(a.getValue()).times(normalizer.of(b.getValue()));
        total = total.plus(coefficient.times(product(a.getKey(), b.getKey(), dimension)));
      }
    }
    return total;
  }

  private Polynomial product(Symbol left, Symbol right, Expr dimension) {
    ExpressionPool pool = left.pool();
    Symbol ones = pool.ones();
    if (left == ones || right == ones) {
      return left == right ? normalizer.of(dimension) : sum(left == ones ? right : left);
    }
    if (left == right) {
      Polynomial norm = atom((Application) pool.apply(Function.NORM, left));
      return norm.times(norm);
    }
    return atom((Application) pool.apply(Function.DOT, left, right));
  }

  /** The sum of the coordinates of {@code vector}. */
  private Polynomial sum(Symbol vector) {
    Expr one = vector.pool().constant(1);
    return atom((Application) vector.pool().apply(Function.DOT, vector, one));
  }
}
