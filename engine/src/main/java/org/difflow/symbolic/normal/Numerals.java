package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/** Powers of primes with proportional exponents as one: 2^(6*t)*5^(8*t) is 5000^(2*t). */
final class Numerals {
  private final Map<Polynomial, Map<BigInteger, BigFraction>> byDirection = new TreeMap<>();

  void add(BigInteger prime, Polynomial exponent) {
    BigFraction content = Numbers.content(exponent);
    byDirection
        .computeIfAbsent(exponent.scaled(content.reciprocal()), direction -> new HashMap<>())
        .put(prime, content);
  }

  /** The numbers by their exponents. */
  Map<Polynomial, BigFraction> powers() {
    Map<Polynomial, BigFraction> powers = new TreeMap<>();
    byDirection.forEach(
        (direction, primes) -> {
          BigFraction step = primes.values().stream().reduce(Numbers::gcd).orElseThrow();
          powers.put(direction.scaled(step), number(primes, step));
        });
    return powers;
  }

  private static BigFraction number(Map<BigInteger, BigFraction> primes, BigFraction step) {
    return primes.entrySet().stream()
        .map(
            power ->
                Limits.power(
                    BigFraction.of(power.getKey()),
                    Rational.numerator(power.getValue().divide(step))))
        .reduce(BigFraction.ONE, BigFraction::multiply);
  }
}
