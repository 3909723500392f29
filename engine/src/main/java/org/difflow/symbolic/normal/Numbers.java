package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/** Exact square roots and prime factors of rationals, and the content of a sum. */
final class Numbers {
  /** Trial division ends here; what is left counts as one prime. */
  private static final int LARGEST_TRIAL = 100_000;

  private Numbers() {}

  static Optional<BigFraction> squareRoot(BigFraction value) {
    if (value.signum() < 0) {
      return Optional.empty();
    }
    BigFraction root =
        BigFraction.of(Rational.numerator(value).sqrt(), Rational.denominator(value).sqrt());
    return Optional.of(root).filter(r -> r.multiply(r).equals(value));
  }

  /** The positive rational that, taken out, leaves coprime whole coefficients. */
  static BigFraction content(Polynomial sum) {
    BigInteger numerators = BigInteger.ZERO;
    BigInteger denominators = BigInteger.ONE;
    for (BigFraction coefficient : sum.terms().values()) {
      BigInteger denominator = Rational.denominator(coefficient);
      numerators = numerators.gcd(Rational.numerator(coefficient));
      denominators = denominators.multiply(denominator.divide(denominator.gcd(denominators)));
    }
    return BigFraction.of(numerators, denominators);
  }

  /** The largest rational of which both are whole multiples. */
  static BigFraction gcd(BigFraction a, BigFraction b) {
    BigInteger top = Rational.numerator(a).multiply(Rational.denominator(b));
    BigInteger other = Rational.numerator(b).multiply(Rational.denominator(a));
    return BigFraction.of(
        top.gcd(other), Rational.denominator(a).multiply(Rational.denominator(b)));
  }

  /** The exponents of the primes of a positive rational. */
  static Map<BigInteger, Integer> primes(BigFraction value) {
    Map<BigInteger, Integer> exponents = new TreeMap<>();
    addPrimes(exponents, Rational.numerator(value), 1);
    addPrimes(exponents, Rational.denominator(value), -1);
    return exponents;
  }

  private static void addPrimes(Map<BigInteger, Integer> exponents, BigInteger value, int sign) {
    BigInteger rest = value;
    for (int trial = 2; trial < LARGEST_TRIAL && !rest.equals(BigInteger.ONE); trial++) {
      BigInteger prime = BigInteger.valueOf(trial);
      while (rest.mod(prime).signum() == 0) {
        exponents.merge(prime, sign, Integer::sum);
        rest = rest.divide(prime);
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      exponents.merge(rest, sign, Integer::sum);
    }
  }
}
