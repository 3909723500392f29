package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The largest exponential of a compound. Taken out, it leaves exponentials that decay: {@code 1 +
 * exp(b)} is {@code exp(b)*(1 + exp(-b))}, in which nothing overflows.
 */
final class Decay {
  private final Signs signs;
  private final Map<Atom, Optional<Monomial>> known = new HashMap<>();

  Decay(Signs signs) {
    this.signs = signs;
  }

  /** The exponential to take out, if one is proved to be the largest and is not 1. */
  Optional<Monomial> largest(Atom compound) {
    return known.computeIfAbsent(compound, c -> largest(((Atom.Compound) c.meaning()).sum()));
  }

  private Optional<Monomial> largest(Polynomial sum) {
    return sum.atoms().stream()
        .filter(atom -> atom.meaning() instanceof Atom.Euler)
        .findFirst()
        .flatMap(euler -> largest(sum, euler));
  }

  private Optional<Monomial> largest(Polynomial sum, Atom euler) {
    List<Polynomial> exponents =
        sum.terms().keySet().stream().map(monomial -> monomial.exponent(euler)).distinct().toList();
    return exponents.stream()
        .filter(exponent -> exponents.stream().allMatch(other -> isLess(other, exponent)))
        .findFirst()
        .filter(exponent -> !exponent.isZero())
        .map(exponent -> Monomial.of(euler, exponent));
  }

  private boolean isLess(Polynomial exponent, Polynomial other) {
    return exponent.equals(other) || signs.isPositive(other.minus(exponent));
  }
}
