package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Replaces the exponentials of a sum, up to a positive factor, by powers of (1 + tau): exponents
 * that are rational multiples of one proved positive u share the tau of e^u or p^u.
 */
final class Growth {
  /** Above this power the binomials are no cheap proof any more. */
  private static final int MAX_POWER = 16;

  private final Basis basis;
  private final Signs signs;

  Growth(Basis basis, Signs signs) {
    this.basis = basis;
    this.signs = signs;
  }

  Polynomial of(Polynomial sum) {
    Polynomial rewritten = sum;
    for (Atom atom : sum.atoms()) {
      if (atom.meaning() instanceof Atom.Euler || atom.meaning() instanceof Atom.Prime) {
        for (Map.Entry<Polynomial, BigFraction> unit : units(rewritten, atom).entrySet()) {
          rewritten = replaced(rewritten, atom, unit.getKey().scaled(unit.getValue()));
        }
      }
    }
    return rewritten;
  }

  /** Every positive direction of the exponents with the largest step that reaches them all. */
  private Map<Polynomial, BigFraction> units(Polynomial sum, Atom base) {
    Map<Polynomial, BigFraction> units = new TreeMap<>();
    for (Monomial monomial : sum.terms().keySet()) {
      Polynomial exponent = variablePart(monomial.exponent(base));
      if (!exponent.isZero()) {
        BigFraction content = Numbers.content(exponent);
        Polynomial direction = exponent.scaled(content.reciprocal());
        positive(direction).ifPresent(p -> units.merge(p, content, Numbers::gcd));
      }
    }
    return units;
  }

  private Optional<Polynomial> positive(Polynomial direction) {
    return Stream.of(direction, direction.negate()).filter(signs::isPositive).findFirst();
  }

  private static Polynomial variablePart(Polynomial exponent) {
    return exponent.minus(Polynomial.of(exponent.coefficient(Monomial.ONE)));
  }

  private Polynomial replaced(Polynomial sum, Atom base, Polynomial step) {
    TreeMap<Integer, Polynomial> byPower = new TreeMap<>();
    sum.terms().forEach((monomial, c) -> sort(byPower, new Term(c, monomial), base, step));
    Atom tau = basis.atom(new Atom.Variable(Polynomial.of(BigFraction.ONE, power(base, step))));
    Polynomial growth = Polynomial.ONE.plus(Polynomial.of(tau));
    int least = byPower.firstKey();
    if (byPower.lastKey() - least > MAX_POWER) {
      return sum;
    }
    return byPower.entrySet().stream()
        .map(entry -> entry.getValue().times(growth.power(entry.getKey() - least)))
        .reduce(Polynomial.ZERO, Polynomial::plus);
  }

  private static Monomial power(Atom base, Polynomial exponent) {
    return Monomial.of(base, exponent);
  }

  private static void sort(
      Map<Integer, Polynomial> byPower, Term term, Atom base, Polynomial step) {
    BigInteger steps = steps(variablePart(term.monomial().exponent(base)), step);
    Polynomial exponent = step.scaled(BigFraction.of(steps.negate()));
    Term rest = term.times(new Term(BigFraction.ONE, power(base, exponent)));
    byPower.merge(steps.intValueExact(), rest.polynomial(), Polynomial::plus);
  }

  /** How many steps the exponent is, 0 if it is no whole multiple. */
  private static BigInteger steps(Polynomial exponent, Polynomial step) {
    if (exponent.isZero()) {
      return BigInteger.ZERO;
    }
    BigFraction ratio = exponent.leading().coefficient().divide(step.leading().coefficient());
    return exponent.equals(step.scaled(ratio)) ? ratio.getNumerator() : BigInteger.ZERO;
  }
}
