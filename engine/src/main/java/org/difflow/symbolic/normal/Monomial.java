package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A generalised monomial: a product of powers of atoms whose exponents are themselves sums, such as
 * {@code 2^(d/2) * r^(d - 1) * e^(-B/2)}. The order is lexicographic from the highest atom down and
 * keeps under multiplication, which is what exact division needs.
 */
final class Monomial implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(new TreeMap<>());

  private final NavigableMap<Atom, Polynomial> exponents;

  private Monomial(NavigableMap<Atom, Polynomial> exponents) {
    this.exponents = exponents;
  }

  static Monomial of(Atom atom, Polynomial exponent) {
    NavigableMap<Atom, Polynomial> single = new TreeMap<>();
    single.put(atom, exponent);
    return exponent.isZero() ? ONE : new Monomial(single);
  }

  Map<Atom, Polynomial> exponents() {
    return exponents;
  }

  /** The exponent of {@code atom}, 0 if it does not occur. */
  Polynomial exponent(Atom atom) {
    return exponents.getOrDefault(atom, Polynomial.ZERO);
  }

  boolean isOne() {
    return exponents.isEmpty();
  }

  Monomial without(Atom atom) {
    NavigableMap<Atom, Polynomial> rest = new TreeMap<>(exponents);
    rest.remove(atom);
    return new Monomial(rest);
  }

  Term times(Monomial other) {
    if (isOne() || other.isOne()) {
      return new Term(BigFraction.ONE, isOne() ? other : this);
    }
    return joined(other).reduced();
  }

  Term over(Monomial other) {
    return times(other.mapped(Polynomial::negate));
  }

  /** Every exponent times {@code exponent}; right where every factor is positive. */
  Term power(Polynomial exponent) {
    return mapped(own -> own.times(exponent)).reduced();
  }

  /** For every atom the smaller of the two exponents. */
  Monomial common(Monomial other) {
    NavigableMap<Atom, Polynomial> smaller = new TreeMap<>(exponents);
    smaller.replaceAll((atom, own) -> min(own, other.exponent(atom)));
    other.exponents.forEach(
        (atom, exponent) -> smaller.computeIfAbsent(atom, a -> min(Polynomial.ZERO, exponent)));
    return present(smaller);
  }

  private static Polynomial min(Polynomial a, Polynomial b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private Monomial joined(Monomial other) {
    NavigableMap<Atom, Polynomial> all = new TreeMap<>(exponents);
    other.exponents.forEach((atom, exponent) -> all.merge(atom, exponent, Polynomial::plus));
    return present(all);
  }

  private Monomial mapped(UnaryOperator<Polynomial> operation) {
    NavigableMap<Atom, Polynomial> all = new TreeMap<>(exponents);
    all.replaceAll((atom, exponent) -> operation.apply(exponent));
    return present(all);
  }

  private static Monomial present(NavigableMap<Atom, Polynomial> exponents) {
    exponents.values().removeIf(Polynomial::isZero);
    return new Monomial(exponents);
  }

  /**
   * Whole powers of primes and signs go into the coefficient, squares of cosines become 1 - sin^2.
   */
  private Term reduced() {
    for (Atom atom : exponents.keySet()) {
      Term change = reduction(atom);
      if (change != Term.ONE) {
        return joined(change.monomial()).reduced().scaled(change.coefficient());
      }
    }
    return new Term(BigFraction.ONE, this);
  }

  /** What to multiply by to reduce {@code atom}; 1 if it is reduced already. */
  private Term reduction(Atom atom) {
    BigInteger whole = exponent(atom).wholePart();
    return switch (atom.meaning()) {
      case Atom.Prime prime when whole.signum() != 0 ->
          lowered(atom, whole, new Term(BigFraction.of(prime.value()), ONE), whole);
      case Atom.Cosine cosine
          when whole.shiftRight(1).signum() != 0 && exponent(atom).isInteger() ->
          lowered(atom, whole.clearBit(0), cosine.square(), whole.shiftRight(1));
      case Atom.Compound base
          when base.equals(Atom.Compound.MINUS_ONE) && Whole.isWhole(exponent(atom)) ->
          alternating(atom);
      default -> Term.ONE;
    };
  }

  /** (-1)^(2m + 1 + rest) = -(-1)^rest. */
  private Term alternating(Atom minusOne) {
    Polynomial exponent = exponent(minusOne);
    BigInteger whole = exponent.wholePart();
    boolean odd = whole.testBit(0);
    Polynomial one = odd ? Polynomial.ONE : Polynomial.ZERO;
    Polynomial by = Whole.evenPart(exponent).plus(one);
    return by.isZero()
        ? Term.ONE
        : new Term(BigFraction.of(odd ? -1 : 1), of(minusOne, by.negate()));
  }

  private static Term lowered(Atom atom, BigInteger by, Term instead, BigInteger power) {
    Term replacement = instead.power(power);
    Monomial divisor = of(atom, Polynomial.of(BigFraction.of(by.negate())));
    return new Term(replacement.coefficient(), divisor.joined(replacement.monomial()));
  }

  @Override
  public int compareTo(Monomial other) {
    return this == other ? 0 : Lexicographic.compare(exponents, other.exponents, Polynomial.ZERO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Monomial monomial && exponents.equals(monomial.exponents);
  }

  @Override
  public int hashCode() {
    return exponents.hashCode();
  }

  @Override
  public String toString() {
    return exponents.toString();
  }
}
