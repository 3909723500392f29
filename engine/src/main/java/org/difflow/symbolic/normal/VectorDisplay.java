package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/**
 * Ways to write a linear combination of vector symbols: coefficient by coefficient, or with all
 * that they share in front, {@code c*(a*x - b*x0)/s}.
 */
final class VectorDisplay {
  private final ExpressionPool pool;
  private final Display display;

  VectorDisplay(ExpressionPool pool, Display display) {
    this.pool = pool;
    this.display = display;
  }

  /** The ways to write the combination whose coefficients are factored and readable. */
  List<Expr> candidates(Map<Symbol, Term> coefficients) {
    Monomial front = sharedExponentials(coefficients, shared(coefficients));
    BigFraction content = content(coefficients);
    return List.of(
        factored(coefficients, new Term(content, front)),
        factored(coefficients, new Term(content.negate(), front)));
  }

  private static Monomial shared(Map<Symbol, Term> coefficients) {
    return coefficients.values().stream()
        .map(Term::monomial)
        .reduce(Monomial::common)
        .orElseThrow();
  }

  /** Of different exponentials none comes out: exp(-b) stays small where exp(b) overflows. */
  private static Monomial sharedExponentials(Map<Symbol, Term> coefficients, Monomial shared) {
    return shared.exponents().keySet().stream()
        .filter(atom -> atom.meaning() instanceof Atom.Euler)
        .filter(atom -> exponents(coefficients, atom).count() > 1)
        .reduce(shared, Monomial::without, (a, b) -> b);
  }

  private static Stream<Polynomial> exponents(Map<Symbol, Term> coefficients, Atom atom) {
    return coefficients.values().stream().map(term -> term.monomial().exponent(atom)).distinct();
  }

  private static BigFraction content(Map<Symbol, Term> coefficients) {
    return coefficients.values().stream()
        .map(term -> term.coefficient().abs())
        .reduce(Numbers::gcd)
        .orElseThrow();
  }

  private Expr factored(Map<Symbol, Term> coefficients, Term front) {
    Map<Symbol, Term> rest = new LinkedHashMap<>(coefficients);
    rest.replaceAll((symbol, term) -> term.over(front));
    return display.readable(front).times(combination(rest));
  }

  private Expr combination(Map<Symbol, Term> coefficients) {
    List<Expr> terms = new ArrayList<>();
    coefficients.forEach((symbol, term) -> terms.add(display.readable(term).times(symbol)));
    return pool.sum(terms);
  }
}
