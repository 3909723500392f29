package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/**
 * Replaces the exponentials of a sum, up to a positive factor, by powers of (1 + tau): exponents
 * that are rational multiples of one proved positive u share the tau of e^u, of p^u, or of s^-u for
 * a symbol s in (0, 1) that occurs under a root.
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
      if (isAboveOne(atom) || isBelowOne(atom) && !hasWholePowers(sum, atom)) {
        for (Map.Entry<Polynomial, BigFraction> unit : units(rewritten, atom).entrySet()) {
          rewritten = replaced(rewritten, atom, unit.getKey().scaled(unit.getValue()));
        }
      }
    }
    return rewritten;
  }

  private static boolean isAboveOne(Atom atom) {
    return atom.meaning() instanceof Atom.Euler || atom.meaning() instanceof Atom.Prime;
  }

  private static boolean isBelowOne(Atom atom) {
    return atom.meaning() instanceof Atom.Letter letter
        && letter.symbol().domain().isNonnegative()
        && letter
            .symbol()
            .domain()
            .upper()
            .filter(u -> u.compareTo(BigFraction.ONE) <= 0)
            .isPresent();
  }

  private static boolean hasWholePowers(Polynomial sum, Atom atom) {
    return sum.terms().keySet().stream().allMatch(m -> m.exponent(atom).isInteger());
  }

  /**
   * The exponent of a number above 1: of e or a prime, its rational part left out, or of 1/s where
   * s is below 1.
   */
  private static Polynomial growth(Monomial monomial, Atom base) {
    Polynomial exponent = monomial.exponent(base);
    return isBelowOne(base)
        ? exponent.negate()
        : exponent.minus(Polynomial.of(exponent.coefficient(Monomial.ONE)));
  }

  /** Every positive direction of the exponents with the largest step that reaches them all. */
  private Map<Polynomial, BigFraction> units(Polynomial sum, Atom base) {
    Map<Polynomial, BigFraction> units = new TreeMap<>();
    for (Monomial monomial : sum.terms().keySet()) {
      Polynomial exponent = growth(monomial, base);
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

  private Polynomial replaced(Polynomial sum, Atom base, Polynomial step) {
    TreeMap<Integer, Polynomial> byPower = new TreeMap<>();
    sum.terms().forEach((monomial, c) -> sort(byPower, new Term(c, monomial), base, step));
    Polynomial exponent = isBelowOne(base) ? step.negate() : step;
    Polynomial grown = Polynomial.of(BigFraction.ONE, power(base, exponent));
    Atom tau = basis.atom(new Atom.Variable(grown));
    Polynomial growth = Polynomial.ONE.plus(Polynomial.of(tau));
    int least = byPower.firstKey();
    if (byPower.lastKey() - least > MAX_POWER) {
      return sum;
    }
    return Polynomial.sum(
        byPower.entrySet().stream()
            .map(entry -> entry.getValue().times(growth.power(entry.getKey() - least)))
            .toList());
  }

  private static Monomial power(Atom base, Polynomial exponent) {
    return Monomial.of(base, exponent);
  }

  private static void sort(
      Map<Integer, Polynomial> byPower, Term term, Atom base, Polynomial step) {
    BigInteger steps = steps(growth(term.monomial(), base), step);
    BigInteger undone = isBelowOne(base) ? steps : steps.negate();
    Polynomial exponent = step.scaled(BigFraction.of(undone));
    Term rest = term.times(new Term(BigFraction.ONE, power(base, exponent)));
    byPower.merge(steps.intValueExact(), rest.polynomial(), Polynomial::plus);
  }

  /** How many steps the exponent is, 0 if it is no whole multiple. */
  private static BigInteger steps(Polynomial exponent, Polynomial step) {
    if (exponent.isZero()) {
      return BigInteger.ZERO;
    }
    BigFraction ratio = exponent.leading().coefficient().divide(step.leading().coefficient());
    return exponent.equals(step.scaled(ratio)) ? Rational.numerator(ratio) : BigInteger.ZERO;
  }
}
