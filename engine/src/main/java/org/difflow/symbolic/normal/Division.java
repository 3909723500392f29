package org.difflow.symbolic.normal;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact division and exact square roots of sums without a common monomial. Leading terms are
 * divided one after the other; the exponents a quotient may have lie in a box ({@link Extent}),
 * which ends the search where the division does not come out even.
 */
final class Division {
  /** Quotients and roots in formulas that anyone writes are shorter than this. */
  private static final int MAX_TERMS = 500;

  private static final BigFraction TWO = BigFraction.of(2);

  private Division() {}

  /** The quotient, if the division leaves no remainder. */
  static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor) {
    return Extent.of(dividend)
        .over(Extent.of(divisor))
        .flatMap(room -> exact(dividend, divisor, room));
  }

  private static Optional<Polynomial> exact(Polynomial dividend, Polynomial divisor, Extent room) {
    Polynomial quotient = Polynomial.ZERO;
    Polynomial rest = dividend;
    while (!rest.isZero()) {
      Term next = rest.leading().over(divisor.leading());
      Polynomial smaller = rest.minus(divisor.times(next));
      if (!room.contains(next.monomial()) || !isBelow(smaller, rest) || isLong(quotient)) {
        return Optional.empty();
      }
      quotient = quotient.plus(next.polynomial());
      rest = smaller;
    }
    return Optional.of(quotient);
  }

  /** The root with a positive leading coefficient, if {@code square} is an exact square. */
  static Optional<Polynomial> squareRoot(Polynomial square) {
    return squareRoot(square.leading()).flatMap(lead -> squareRoot(square, lead));
  }

  private static Optional<Polynomial> squareRoot(Polynomial square, Term lead) {
    Extent room = Extent.of(square).half();
    Polynomial root = lead.polynomial();
    Polynomial rest = square.minus(root.times(root));
    while (!rest.isZero()) {
      Term next = rest.leading().over(lead.scaled(TWO));
      Polynomial smaller = rest.minus(root.scaled(TWO).plus(next.polynomial()).times(next));
      if (!room.contains(next.monomial()) || !isBelow(smaller, rest) || isLong(root)) {
        return Optional.empty();
      }
      root = root.plus(next.polynomial());
      rest = smaller;
    }
    return Optional.of(root);
  }

  private static Optional<Term> squareRoot(Term term) {
    Term half = term.monomial().power(Polynomial.of(BigFraction.of(1, 2)));
    return Numbers.squareRoot(term.coefficient()).map(half::scaled);
  }

  private static boolean isLong(Polynomial sum) {
    return sum.size() > MAX_TERMS;
  }

  private static boolean isBelow(Polynomial smaller, Polynomial rest) {
    return smaller.isZero()
        || smaller.leading().monomial().compareTo(rest.leading().monomial()) < 0;
  }
}
