package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/** Whether an exponent is a whole number for all values of its symbols. */
final class Whole {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private Whole() {}

  static boolean isWhole(Polynomial exponent) {
    return exponent.terms().entrySet().stream()
        .allMatch(term -> Rational.isInteger(term.getValue()) && isWhole(term.getKey()));
  }

  static boolean isEven(Polynomial exponent) {
    return isWhole(half(exponent));
  }

  /** The exponent as an even one, which is returned, and a rest with coefficients 0 and 1. */
  static Polynomial evenPart(Polynomial whole) {
    return Polynomial.sum(
        whole.terms().entrySet().stream()
            .map(term -> Polynomial.of(BigFraction.of(even(term.getValue())), term.getKey()))
            .toList());
  }

  private static BigInteger even(BigFraction integer) {
    return integer.getNumerator().divide(integer.getDenominator()).clearBit(0);
  }

  static Polynomial half(Polynomial exponent) {
    return exponent.scaled(HALF);
  }

  private static boolean isWhole(Monomial monomial) {
    return monomial.exponents().entrySet().stream().allMatch(Whole::isWhole);
  }

  private static boolean isWhole(Map.Entry<Atom, Polynomial> power) {
    return power.getKey().meaning() instanceof Atom.Letter letter
        && letter.symbol().domain().integer()
        && power.getValue().isInteger()
        && power.getValue().wholePart().signum() > 0;
  }
}
