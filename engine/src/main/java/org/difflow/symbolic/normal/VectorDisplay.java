package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;

/**
 * Ways to write a linear combination of vector symbols: coefficient by coefficient, or with all
 * that they share in front, {@code c*(a*x - b*x0)/s}. The exponentials may stay with the vectors.
 */
final class VectorDisplay {
  private final ExpressionPool pool;
  private final Display display;

  VectorDisplay(ExpressionPool pool, Display display) {
    this.pool = pool;
    this.display = display;
  }

  /** The ways to write the combination whose coefficients are factored and quoted. */
  List<Expr> candidates(Map<Symbol, Term> coefficients) {
    Monomial shared =
        coefficients.values().stream().map(Term::monomial).reduce(Monomial::common).orElseThrow();
    Monomial withoutExponentials = shared;
    for (Atom atom : shared.exponents().keySet()) {
      if (atom.meaning() instanceof Atom.Euler) {
        withoutExponentials = withoutExponentials.without(atom);
      }
    }
    BigFraction content = content(coefficients);
    List<Expr> candidates = new ArrayList<>();
    for (Monomial front : List.of(withoutExponentials, shared)) {
      candidates.add(factored(coefficients, new Term(content, front)));
      candidates.add(factored(coefficients, new Term(content.negate(), front)));
    }
    return candidates;
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
    return display.quoted(front).times(combination(rest));
  }

  private Expr combination(Map<Symbol, Term> coefficients) {
    List<Expr> terms = new ArrayList<>();
    coefficients.forEach((symbol, term) -> terms.add(display.quoted(term).times(symbol)));
    return pool.sum(terms);
  }
}
