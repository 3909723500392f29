package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/**
 * A finite sum of rational multiples of generalised monomials, like terms merged. There is no
 * denominator: a denominator is a negative exponent. Multiplying out is the only way to multiply
 * two of them; what must stay a factor is a {@link Atom.Compound}.
 */
final class Polynomial implements Comparable<Polynomial> {
  static final Polynomial ZERO = new Polynomial(new TreeMap<>());
  static final Polynomial ONE = of(BigFraction.ONE);

  private final NavigableMap<Monomial, BigFraction> terms;

  private Polynomial(NavigableMap<Monomial, BigFraction> terms) {
    this.terms = terms;
  }

  static Polynomial of(BigFraction value) {
    return of(value, Monomial.ONE);
  }

  static Polynomial of(long value) {
    return of(BigFraction.of(value));
  }

  static Polynomial of(Atom atom) {
    return of(BigFraction.ONE, Monomial.of(atom, ONE));
  }

  static Polynomial of(BigFraction coefficient, Monomial monomial) {
    NavigableMap<Monomial, BigFraction> single = new TreeMap<>();
    single.put(monomial, coefficient);
    return coefficient.isZero() ? ZERO : new Polynomial(single);
  }

  Map<Monomial, BigFraction> terms() {
    return Collections.unmodifiableMap(terms);
  }

  /** The terms, the lowest first. */
  List<Term> list() {
    return terms.entrySet().stream().map(Polynomial::term).toList();
  }

  int size() {
    return terms.size();
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** The highest term; the polynomial must not be 0. */
  Term leading() {
    return term(terms.lastEntry());
  }

  /** The lowest term; the polynomial must not be 0. */
  Term trailing() {
    return term(terms.firstEntry());
  }

  private static Term term(Map.Entry<Monomial, BigFraction> entry) {
    return new Term(entry.getValue(), entry.getKey());
  }

  BigFraction coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, BigFraction.ZERO);
  }

  /** The value, if this is a rational number. */
  Optional<BigFraction> rational() {
    if (isZero()) {
      return Optional.of(BigFraction.ZERO);
    }
    return size() == 1 && terms.firstKey().isOne()
        ? Optional.of(terms.firstEntry().getValue())
        : Optional.empty();
  }

  boolean isInteger() {
    return rational().filter(value -> Rational.isInteger(value)).isPresent();
  }

  /** The largest whole number not above the rational term. */
  BigInteger wholePart() {
    BigFraction constant = coefficient(Monomial.ONE);
    BigInteger[] division =
        Rational.numerator(constant).divideAndRemainder(Rational.denominator(constant));
    return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
  }

  /** The atoms that occur as factors of a term, exponents and arguments left out. */
  NavigableSet<Atom> atoms() {
    NavigableSet<Atom> atoms = new TreeSet<>();
    terms.keySet().forEach(monomial -> atoms.addAll(monomial.exponents().keySet()));
    return atoms;
  }

  /** The sum of many, in one go. */
  static Polynomial sum(Collection<Polynomial> sums) {
    Accumulator total = new Accumulator(new TreeMap<>());
    sums.forEach(sum -> sum.terms.forEach(total::add));
    return total.total();
  }

  Polynomial plus(Polynomial other) {
    Accumulator sum = new Accumulator(terms);
    other.terms.forEach(sum::add);
    return sum.total();
  }

  Polynomial minus(Polynomial other) {
    return plus(other.negate());
  }

  Polynomial negate() {
    return scaled(BigFraction.of(-1));
  }

  Polynomial scaled(BigFraction factor) {
    NavigableMap<Monomial, BigFraction> scaled = new TreeMap<>(terms);
    scaled.replaceAll((monomial, coefficient) -> coefficient.multiply(factor));
    return factor.isZero() ? ZERO : new Polynomial(scaled);
  }

  Polynomial times(Polynomial other) {
    Accumulator sum = new Accumulator(new TreeMap<>());
    other.terms.forEach((monomial, coefficient) -> addMultiple(sum, coefficient, monomial));
    return sum.total();
  }

  Polynomial times(Term term) {
    Accumulator sum = new Accumulator(new TreeMap<>());
    addMultiple(sum, term.coefficient(), term.monomial());
    return sum.total();
  }

  private void addMultiple(Accumulator sum, BigFraction factor, Monomial by) {
    terms.forEach(
        (monomial, coefficient) -> {
          Term product = monomial.times(by);
          BigFraction scale = product.coefficient().multiply(coefficient).multiply(factor);
          sum.add(product.monomial(), scale);
        });
  }

  Polynomial over(Monomial divisor) {
    return times(Monomial.ONE.over(divisor));
  }

  Polynomial power(int exponent) {
    Polynomial power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /** The sign of the leading coefficient of the difference: an order that sums respect. */
  @Override
  public int compareTo(Polynomial other) {
    return this == other ? 0 : Lexicographic.compare(terms, other.terms, BigFraction.ZERO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial polynomial && terms.equals(polynomial.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return terms.toString();
  }

  /** A sum in the making. */
  private static final class Accumulator {
    private final NavigableMap<Monomial, BigFraction> terms;

    Accumulator(NavigableMap<Monomial, BigFraction> terms) {
      Limits.spend(terms.size());
      this.terms = new TreeMap<>(terms);
    }

    void add(Monomial monomial, BigFraction coefficient) {
      terms.merge(monomial, coefficient, BigFraction::add);
      Limits.spend(1);
      Limits.requireTerms(terms.size());
    }

    Polynomial total() {
      terms.values().removeIf(BigFraction::isZero);
      return terms.isEmpty() ? ZERO : new Polynomial(terms);
    }
  }
}
