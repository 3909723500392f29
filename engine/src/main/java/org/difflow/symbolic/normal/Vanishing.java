package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Decides whether a sum is 0: the highest compound is replaced by what it stands for, separately in
 * every class of its powers, until none is left; a sum without compounds is 0 if it has no terms.
 * "Yes" is a proof where the formula is defined; "no" may miss relations between the atoms.
 */
final class Vanishing {
  private Vanishing() {}

  static boolean isZero(Polynomial sum) {
    Optional<Atom> compound = Expansion.highest(sum);
    return compound
        .map(atom -> Expansion.classes(sum, atom).values().stream().allMatch(Vanishing::isZero))
        .orElseGet(() -> unified(sum).isZero());
  }

  /** The sum with exponents that are equal but written differently made the same. */
  private static Polynomial unified(Polynomial sum) {
    if (sum.terms().keySet().stream().noneMatch(Vanishing::hasCompoundExponent)) {
      return sum;
    }
    List<Polynomial> representatives = new ArrayList<>();
    List<Polynomial> unified = new ArrayList<>();
    for (Map.Entry<Monomial, BigFraction> term : sum.terms().entrySet()) {
      Term monomial = unified(term.getKey(), representatives);
      unified.add(monomial.scaled(term.getValue()).polynomial());
    }
    return Polynomial.sum(unified);
  }

  private static boolean hasCompoundExponent(Monomial monomial) {
    return monomial.exponents().values().stream().anyMatch(e -> Expansion.highest(e).isPresent());
  }

  private static Term unified(Monomial monomial, List<Polynomial> representatives) {
    Term product = Term.ONE;
    for (Map.Entry<Atom, Polynomial> power : monomial.exponents().entrySet()) {
      Polynomial exponent = representative(power.getValue(), representatives);
      product = product.times(Monomial.of(power.getKey(), Polynomial.ONE).power(exponent));
    }
    return product;
  }

  private static Polynomial representative(Polynomial exponent, List<Polynomial> representatives) {
    if (exponent.rational().isPresent()) {
      return exponent;
    }
    for (Polynomial known : representatives) {
      if (isZero(exponent.minus(known))) {
        return known;
      }
    }
    representatives.add(exponent);
    return exponent;
  }
}
