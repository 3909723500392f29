package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Replaces whole powers of compounds by the sums they stand for. Powers of one compound that differ
 * by no whole number, such as c^(1/2) and c^(d/2), are independent and are kept apart; within such
 * a class the least power is taken out first, so that no negative one is left.
 */
final class Expansion {
  private Expansion() {}

  /** The sum with every compound reduced to one power per class, the highest compound first. */
  static Polynomial of(Polynomial sum) {
    return expanded(sum, UnaryOperator.identity());
  }

  /** As {@link #of}, with positive powers multiplied out too: the only way to write the sum. */
  static Polynomial multipliedOut(Polynomial sum) {
    return expanded(sum, least -> least.min(BigInteger.ZERO));
  }

  private static Polynomial expanded(Polynomial sum, UnaryOperator<BigInteger> takenOut) {
    Polynomial expanded = sum;
    Optional<Atom> compound = highest(sum, null);
    while (compound.isPresent()) {
      expanded = without(expanded, compound.get(), takenOut);
      compound = highest(expanded, compound.get());
    }
    return expanded;
  }

  /** The highest compound in {@code sum}, below {@code bound} if that is not null. */
  private static Optional<Atom> highest(Polynomial sum, Atom bound) {
    return sum.atoms().descendingSet().stream()
        .filter(atom -> atom.isCompound() && (bound == null || atom.compareTo(bound) < 0))
        .findFirst();
  }

  static Optional<Atom> highest(Polynomial sum) {
    return highest(sum, null);
  }

  private static Polynomial without(
      Polynomial sum, Atom compound, UnaryOperator<BigInteger> takenOut) {
    List<Polynomial> classes = new ArrayList<>();
    classes(sum, compound, takenOut)
        .forEach((exponent, rest) -> classes.add(rest.times(power(compound, exponent))));
    return Polynomial.sum(classes);
  }

  private static Term power(Atom compound, Polynomial exponent) {
    return new Term(BigFraction.ONE, Monomial.of(compound, exponent));
  }

  /** One sum free of {@code compound} per class of its powers, by the power taken out. */
  static Map<Polynomial, Polynomial> classes(Polynomial sum, Atom compound) {
    return classes(sum, compound, UnaryOperator.identity());
  }

  private static Map<Polynomial, Polynomial> classes(
      Polynomial sum, Atom compound, UnaryOperator<BigInteger> takenOut) {
    Map<Polynomial, NavigableMap<BigInteger, List<Polynomial>>> byClass = new TreeMap<>();
    sum.terms().forEach((monomial, c) -> sort(byClass, new Term(c, monomial), compound));
    Map<Polynomial, Polynomial> expanded = new TreeMap<>();
    byClass.forEach(
        (fraction, byPower) -> {
          BigInteger least = takenOut.apply(byPower.firstKey());
          Polynomial exponent = fraction.plus(whole(least));
          expanded.put(exponent, horner(byPower, least, sumOf(compound)));
        });
    return expanded;
  }

  private static Polynomial sumOf(Atom compound) {
    return ((Atom.Compound) compound.meaning()).sum();
  }

  private static Polynomial whole(BigInteger value) {
    return Polynomial.of(BigFraction.of(value));
  }

  private static void sort(
      Map<Polynomial, NavigableMap<BigInteger, List<Polynomial>>> byClass,
      Term term,
      Atom compound) {
    Polynomial exponent = term.monomial().exponent(compound);
    BigInteger power = exponent.wholePart();
    Polynomial rest = new Term(term.coefficient(), term.monomial().without(compound)).polynomial();
    byClass
        .computeIfAbsent(exponent.minus(whole(power)), fraction -> new TreeMap<>())
        .computeIfAbsent(power, p -> new ArrayList<>())
        .add(rest);
  }

  private static Polynomial horner(
      NavigableMap<BigInteger, List<Polynomial>> byPower, BigInteger least, Polynomial base) {
    Polynomial result = Polynomial.ZERO;
    BigInteger reached = byPower.lastKey();
    for (BigInteger power : byPower.descendingKeySet()) {
      result =
          times(result, base, reached.subtract(power)).plus(Polynomial.sum(byPower.get(power)));
      reached = power;
    }
    return times(result, base, reached.subtract(least));
  }

  private static Polynomial times(Polynomial sum, Polynomial base, BigInteger power) {
    Polynomial product = sum;
    for (int i = 0; i < Limits.count(power); i++) {
      product = product.times(base);
    }
    return product;
  }
}
