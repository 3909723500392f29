package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;

/**
 * Sums of generalised monomials written as formulas again, term by term; how the sums inside
 * functions and exponents are written is for the caller to say.
 */
final class Written {
  private final ExpressionPool pool;
  private final java.util.function.Function<Polynomial, Expr> inner;

  Written(ExpressionPool pool) {
    this.pool = pool;
    inner = this::sum;
  }

  Written(ExpressionPool pool, java.util.function.Function<Polynomial, Expr> inner) {
    this.pool = pool;
    this.inner = inner;
  }

  Expr sum(Polynomial sum) {
    List<Expr> terms = new ArrayList<>();
    sum.terms().forEach((monomial, c) -> terms.add(product(new Term(c, monomial))));
    return pool.sum(terms);
  }

  Expr product(Term term) {
    List<Expr> factors = new ArrayList<>();
    factors.add(pool.constant(term.coefficient()));
    term.monomial().exponents().forEach((atom, e) -> factors.add(power(atom, e)));
    return pool.product(factors);
  }

  Expr power(Atom atom, Polynomial exponent) {
    Expr written = inner.apply(exponent);
    return atom.meaning() instanceof Atom.Euler ? written.exp() : atom(atom).power(written);
  }

  private Expr kernel(Atom.Kernel kernel) {
    return pool.apply(
        kernel.function(), kernel.arguments().stream().map(inner).toArray(Expr[]::new));
  }

  private Expr atom(Atom atom) {
    return switch (atom.meaning()) {
      case Atom.Letter letter -> letter.symbol();
      case Atom.Pi _ -> pool.pi();
      case Atom.Euler _ -> pool.constant(1).exp();
      case Atom.Prime prime -> pool.constant(BigFraction.of(prime.value()));
      case Atom.Compound compound -> inner.apply(compound.sum());
      case Atom.Logarithm log -> inner.apply(Polynomial.of(log.of())).log();
      case Atom.Sine sine -> inner.apply(sine.angle()).apply(Function.SIN);
      case Atom.Cosine cosine -> inner.apply(cosine.angle()).apply(Function.COS);
      case Atom.Kernel kernel -> kernel(kernel);
      case Atom.Inner inner -> inner.application();
      case Atom.Variable variable -> inner.apply(variable.of());
      case Atom.Quoted quoted -> quoted.formula();
    };
  }
}
