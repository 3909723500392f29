package org.difflow.symbolic.normal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact division and exact square roots of sums without a common monomial. Leading terms are
 * divided one after the other; the exponents a quotient may have are bounded by the degrees, which
 * ends the search early where the division does not come out even.
 */
final class Division {
  private Division() {}

  /** The quotient, if the division leaves no remainder. */
  static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor) {
    Map<Atom, Polynomial> room = degrees(dividend);
    degrees(divisor).forEach((atom, degree) -> room.merge(atom, degree.negate(), Polynomial::plus));
    if (room.values().stream().anyMatch(Division::isNegative)) {
      return Optional.empty();
    }
    Polynomial quotient = Polynomial.ZERO;
    Polynomial rest = dividend;
    while (!rest.isZero()) {
      Term next = rest.leading().over(divisor.leading());
      Polynomial smaller = rest.minus(divisor.times(next));
      if (!fits(next.monomial(), room) || !isBelow(smaller, rest.leading())) {
        return Optional.empty();
      }
      quotient = quotient.plus(next.polynomial());
      rest = smaller;
    }
    return Optional.of(quotient);
  }

  /** The root with a positive leading coefficient, if {@code square} is an exact square. */
  static Optional<Polynomial> squareRoot(Polynomial square) {
    Optional<Term> lead = squareRoot(square.leading());
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    Map<Atom, Polynomial> room = degrees(square);
    room.replaceAll((atom, degree) -> degree.scaled(BigFraction.of(1, 2)));
    Term twice = lead.get().scaled(BigFraction.of(2));
    Polynomial root = lead.get().polynomial();
    Polynomial rest = square.minus(root.times(root));
    while (!rest.isZero()) {
      Term next = rest.leading().over(twice);
      Polynomial longer = root.plus(next.polynomial());
      Polynomial smaller = square.minus(longer.times(longer));
      if (!fits(next.monomial(), room) || !isBelow(smaller, rest.leading())) {
        return Optional.empty();
      }
      root = longer;
      rest = smaller;
    }
    return Optional.of(root);
  }

  private static Optional<Term> squareRoot(Term term) {
    Term half = term.monomial().power(Polynomial.of(BigFraction.of(1, 2)));
    return Numbers.squareRoot(term.coefficient()).map(half::scaled);
  }

  private static boolean isBelow(Polynomial rest, Term leading) {
    return rest.isZero() || rest.leading().monomial().compareTo(leading.monomial()) < 0;
  }

  private static boolean fits(Monomial monomial, Map<Atom, Polynomial> room) {
    return monomial.exponents().entrySet().stream()
        .allMatch(
            power ->
                !isNegative(power.getValue())
                    && power
                            .getValue()
                            .compareTo(room.getOrDefault(power.getKey(), Polynomial.ZERO))
                        <= 0);
  }

  private static boolean isNegative(Polynomial exponent) {
    return exponent.compareTo(Polynomial.ZERO) < 0;
  }

  /** The highest exponent of every atom. */
  private static Map<Atom, Polynomial> degrees(Polynomial sum) {
    Map<Atom, Polynomial> degrees = new TreeMap<>();
    for (Monomial monomial : sum.terms().keySet()) {
      monomial
          .exponents()
          .forEach((atom, exponent) -> degrees.merge(atom, exponent, Division::max));
    }
    return degrees;
  }

  private static Polynomial max(Polynomial a, Polynomial b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
