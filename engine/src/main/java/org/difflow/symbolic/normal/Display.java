package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Rational;

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
  private final Cost cost = new Cost();
  private final Map<Atom, Expr> compounds = new HashMap<>();

  Display(ExpressionPool pool, Normalizer normalizer, Quotations quotations) {
    this.pool = pool;
    this.normalizer = normalizer;
    this.quotations = quotations;
    written = new Written(pool);
    logarithms = new Logarithms(argument -> normalizer.quoted(product(argument).log()));
  }

  Expr cheapest(List<Expr> candidates) {
    Expr best = candidates.getFirst();
    for (Expr candidate : candidates) {
      best = cost.of(candidate) < cost.of(best) ? candidate : best;
    }
    return best;
  }

  Expr sum(Polynomial sum) {
    if (Expansion.of(sum).isZero()) {
      return pool.constant(0);
    }
    Expr factored = product(normalizer.factoring().of(sum));
    return sum.size() == 1 ? factored : cheapest(List.of(factored, terms(sum), collected(sum)));
  }

  /** A product, its compounds quoted where the input has words for them. */
  Expr product(Term product) {
    return quoted(quotations.in(product));
  }

  /** A product in which everything quotable is quoted already. */
  Expr quoted(Term product) {
    List<Expr> factors = new ArrayList<>();
    factors.add(pool.constant(product.coefficient()));
    Map<Polynomial, BigFraction> numbers = new TreeMap<>();
    product
        .monomial()
        .exponents()
        .forEach(
            (atom, exponent) -> {
              if (atom.meaning() instanceof Atom.Prime prime) {
                addRoot(numbers, BigFraction.of(prime.value()), exponent);
              } else {
                factors.add(power(atom, exponent));
              }
            });
    numbers.forEach((e, number) -> factors.add(pool.constant(number).power(sum(e))));
    return pool.product(factors);
  }

  /** Numbers with the same exponent become one: 2^(3*t)*5^(4*t) is 5000^t. */
  private static void addRoot(
      Map<Polynomial, BigFraction> numbers, BigFraction prime, Polynomial exponent) {
    BigInteger whole = Rational.numerator(Numbers.content(exponent));
    Polynomial shared = exponent.scaled(BigFraction.of(BigInteger.ONE, whole));
    numbers.merge(shared, Limits.power(prime, whole), BigFraction::multiply);
  }

  private Expr power(Atom atom, Polynomial exponent) {
    return atom.isCompound()
        ? compound(atom).power(sum(exponent))
        : written.power(atom, sum(exponent));
  }

  private Expr compound(Atom atom) {
    Expr known = compounds.get(atom);
    if (known == null) {
      Polynomial sum = ((Atom.Compound) atom.meaning()).sum();
      known = cheapest(List.of(terms(sum), collected(sum)));
      compounds.put(atom, known);
    }
    return known;
  }

  private Expr terms(Polynomial sum) {
    List<Expr> terms = new ArrayList<>();
    logarithms.gathered(sum).list().forEach(term -> terms.add(product(term)));
    return pool.sum(terms);
  }

  /** The sum by powers of the one symbol for which that is shortest. */
  private Expr collected(Polynomial sum) {
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
