package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/**
 * Normal forms written for a reader: of the factored, the expanded and the collected form the one
 * with the least to read, with logarithms gathered, roots of numbers joined and the parts of the
 * input quoted.
 */
final class Display {
  private final ExpressionPool pool;
  private final Normalizer normalizer;
  private final Quotations quotations;
  private final Written written;
  private final Logarithms logarithms;
  private final Decay decay;
  private final Cost cost = new Cost();
  private final Map<Atom, Expr> compounds = new HashMap<>();
  private final Map<Polynomial, Expr> sums = new HashMap<>();

  Display(ExpressionPool pool, Normalizer normalizer, Quotations quotations) {
    this.pool = pool;
    this.normalizer = normalizer;
    this.quotations = quotations;
    decay = new Decay(normalizer.signs());
    written = new Written(pool, this::sum);
    logarithms = new Logarithms(argument -> normalizer.quoted(product(argument).log()));
  }

  Expr cheapest(List<Expr> candidates) {
    Expr best = candidates.getFirst();
    for (Expr candidate : candidates) {
      best = cost.of(candidate) < cost.of(best) ? candidate : best;
    }
    return best;
  }

  long cost(Expr formula) {
    return cost.of(formula);
  }

  boolean isClearlyShorter(Expr formula, Expr other) {
    return cost.of(formula) + Cost.SIGN < cost.of(other);
  }

  Expr sum(Polynomial sum) {
    Expr known = sums.get(sum);
    if (known == null) {
      known = shortest(sum);
      sums.put(sum, known);
    }
    return known;
  }

  private Expr shortest(Polynomial sum) {
    if (Expansion.of(sum).isZero()) {
      return pool.constant(0);
    }
    Expr factored = product(normalizer.factoring().of(sum));
    return sum.size() == 1 ? factored : cheapest(List.of(factored, unfactored(sum)));
  }

  Expr product(Term product) {
    return readable(readableFactors(product));
  }

  /** The product with compounds quoted where the input has words for them, or else decaying. */
  Term readableFactors(Term product) {
    Term result = quotations.in(product);
    for (Atom atom : result.monomial().exponents().keySet()) {
      Optional<Monomial> largest = atom.isCompound() ? decay.largest(atom) : Optional.empty();
      if (largest.isPresent()) {
        result = decaying(result, atom, largest.get());
      }
    }
    return result;
  }

  /** sum^k = largest^k * (sum/largest)^k, an exponential being positive. */
  private Term decaying(Term product, Atom compound, Monomial largest) {
    Polynomial k = product.monomial().exponent(compound);
    Polynomial sum = ((Atom.Compound) compound.meaning()).sum().over(largest);
    Atom quoted = normalizer.quoted(unfactored(sum));
    return new Term(product.coefficient(), product.monomial().without(compound))
        .times(Monomial.of(quoted, Polynomial.ONE).power(k))
        .times(largest.power(k));
  }

  /** A product whose factors are readable already. */
  Expr readable(Term product) {
    List<Expr> factors = new ArrayList<>();
    factors.add(pool.constant(product.coefficient()));
    Numerals numerals = new Numerals();
    product
        .monomial()
        .exponents()
        .forEach(
            (atom, exponent) -> {
              if (atom.meaning() instanceof Atom.Prime prime) {
                numerals.add(prime.value(), exponent);
              } else {
                factors.add(power(atom, exponent));
              }
            });
    numerals
        .powers()
        .forEach((exponent, number) -> factors.add(pool.constant(number).power(sum(exponent))));
    return pool.product(factors);
  }

  private Expr power(Atom atom, Polynomial exponent) {
    return atom.isCompound() ? compound(atom).power(sum(exponent)) : written.power(atom, exponent);
  }

  private Expr compound(Atom atom) {
    Expr known = compounds.get(atom);
    if (known == null) {
      Polynomial sum = ((Atom.Compound) atom.meaning()).sum();
      known = unfactored(sum);
      compounds.put(atom, known);
    }
    return known;
  }

  private Expr terms(Polynomial sum) {
    List<Expr> terms = new ArrayList<>();
    logarithms.gathered(sum).list().forEach(term -> terms.add(product(term)));
    return pool.sum(terms);
  }

  /** The sum as it is, or by powers of the one symbol for which that is shortest. */
  private Expr unfactored(Polynomial sum) {
    List<Expr> candidates =
        sum.atoms().stream()
            .filter(atom -> atom.meaning() instanceof Atom.Letter)
            .map(atom -> collected(sum, atom))
            .toList();
    return cheapest(Stream.concat(Stream.of(terms(sum)), candidates.stream()).toList());
  }

  private Expr collected(Polynomial sum, Atom letter) {
    Map<Polynomial, Polynomial> byPower = new TreeMap<>();
    for (Term term : sum.list()) {
      Polynomial rest = new Term(term.coefficient(), term.monomial().without(letter)).polynomial();
      byPower.merge(term.monomial().exponent(letter), rest, Polynomial::plus);
    }
    List<Expr> terms = new ArrayList<>();
    byPower.forEach((exponent, rest) -> terms.add(power(letter, exponent).times(terms(rest))));
    return pool.sum(terms);
  }
}
