package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;

/** Sums of generalised monomials written as formulas again, term by term. */
final class Written {
  private final ExpressionPool pool;

  Written(ExpressionPool pool) {
    this.pool = pool;
  }

  Expr sum(Polynomial sum) {
    List<Expr> terms = new ArrayList<>();
    sum.terms().forEach((monomial, c) -> terms.add(product(new Term(c, monomial))));
    return pool.sum(terms);
  }

  Expr product(Term term) {
    List<Expr> factors = new ArrayList<>();
    factors.add(pool.constant(term.coefficient()));
    term.monomial().exponents().forEach((atom, e) -> factors.add(power(atom, sum(e))));
    return pool.product(factors);
  }

  Expr power(Atom atom, Expr exponent) {
    return atom.meaning() instanceof Atom.Euler ? exponent.exp() : atom(atom).power(exponent);
  }

  private Expr atom(Atom atom) {
    return switch (atom.meaning()) {
      case Atom.Letter letter -> letter.symbol();
      case Atom.Pi _ -> pool.pi();
      case Atom.Euler _ -> pool.constant(1).exp();
      case Atom.Prime prime -> pool.constant(BigFraction.of(prime.value()));
      case Atom.Compound compound -> sum(compound.sum());
      case Atom.Logarithm log -> atom(log.of()).log();
      case Atom.Sine sine -> sum(sine.angle()).apply(Function.SIN);
      case Atom.Cosine cosine -> sum(cosine.angle()).apply(Function.COS);
      case Atom.Kernel kernel -> sum(kernel.argument()).apply(kernel.function());
      case Atom.Inner inner -> inner.application();
      case Atom.Variable variable -> sum(variable.of());
      case Atom.Quoted quoted -> quoted.formula();
    };
  }
}
