package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Symbol;

/**
 * Points spread over the domains of some symbols: the Halton sequence, one prime per symbol, mapped
 * into each domain; every eighth point lies near the lower end of every interval and every eighth
 * near the upper one. The points are the same in every run.
 */
final class Points {
  private static final List<Integer> PRIMES = List.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37);

  /** A dimension is tried at the smallest values and at that of a 28 x 28 image. */
  private static final List<Integer> COUNTS = List.of(1, 2, 3, 784);

  /** Enough to be generic and few enough to be printed. */
  private static final MathContext DIGITS = new MathContext(6);

  /** Unbounded domains are sampled over this many decades on either side of 1. */
  private static final int DECADES = 1;

  private final List<Symbol> symbols;

  Points(List<Symbol> symbols) {
    this.symbols = symbols;
  }

  /** The point with the given number, counted from 0. */
  Map<Symbol, BigDecimal> get(int number) {
    Map<Symbol, BigDecimal> point = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      double share = halton(number + 1 + i / PRIMES.size(), PRIMES.get(i % PRIMES.size()));
      point.put(symbols.get(i), value(symbols.get(i).domain(), share, number, i));
    }
    return point;
  }

  private static double halton(int index, int base) {
    double share = 0;
    double digit = 1;
    for (int rest = index; rest > 0; rest /= base) {
      digit /= base;
      share += digit * (rest % base);
    }
    return share;
  }

  private static BigDecimal value(Domain domain, double share, int number, int symbol) {
    if (domain.integer()) {
      return count(domain, number + symbol);
    }
    if (domain.lower().isPresent() && domain.upper().isPresent()) {
      BigFraction width = domain.upper().get().subtract(domain.lower().get());
      BigDecimal inside = decimal(nearEnds(share, number));
      return decimal(domain.lower().get()).add(inside.multiply(decimal(width)));
    }
    return domain
        .lower()
        .map(lower -> decimal(lower).add(positive(share)))
        .or(() -> domain.upper().map(upper -> decimal(upper).subtract(positive(share))))
        .orElseGet(() -> real(share));
  }

  private static BigDecimal count(Domain domain, int number) {
    BigDecimal value = BigDecimal.valueOf(COUNTS.get(number % COUNTS.size()));
    BigDecimal raised = domain.lower().map(Points::decimal).map(value::max).orElse(value);
    return domain.upper().map(Points::decimal).map(raised::min).orElse(raised);
  }

  private static double nearEnds(double share, int number) {
    double small = share * Math.pow(10, -1 - number / 8 % 4);
    return switch (number % 8) {
      case 6 -> small;
      case 7 -> 1 - small;
      default -> share;
    };
  }

  private static BigDecimal positive(double share) {
    return decimal(Math.pow(10, DECADES * (2 * share - 1)));
  }

  private static BigDecimal real(double share) {
    return share < 0.5 ? positive(2 * share).negate() : positive(2 * share - 1);
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).round(DIGITS);
  }

  private static BigDecimal decimal(BigFraction value) {
    return new BigDecimal(Rational.numerator(value))
        .divide(new BigDecimal(Rational.denominator(value)), MathContext.DECIMAL64);
  }
}
