package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The box around the exponents of a sum, one interval per atom and per monomial of its exponents.
 * Boxes add when sums are multiplied, which bounds what a quotient or a root can contain.
 */
record Extent(Map<Side, Range> sides) {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  /** The coefficient of {@code unit} in the exponent of {@code atom}. */
  private record Side(Atom atom, Monomial unit) {}

  private record Range(BigFraction least, BigFraction most) {
    static final Range ZERO = new Range(BigFraction.ZERO, BigFraction.ZERO);

    boolean contains(BigFraction value) {
      return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }

    Range joined(BigFraction value) {
      return new Range(
          value.compareTo(least) < 0 ? value : least, value.compareTo(most) > 0 ? value : most);
    }

    Range minus(Range other) {
      return new Range(least.subtract(other.least), most.subtract(other.most));
    }
  }

  static Extent of(Polynomial sum) {
    Set<Side> all = new HashSet<>();
    sum.terms().keySet().forEach(monomial -> all.addAll(sides(monomial)));
    Map<Side, Range> ranges = new HashMap<>();
    for (Side side : all) {
      Range first =
          new Range(at(sum.leading().monomial(), side), at(sum.leading().monomial(), side));
      Range range =
          sum.terms().keySet().stream()
              .map(monomial -> at(monomial, side))
              .reduce(first, Range::joined, (a, b) -> b);
      ranges.put(side, range);
    }
    return new Extent(ranges);
  }

  /** Rational powers of primes belong to the coefficient and have no side. */
  private static Set<Side> sides(Monomial monomial) {
    Set<Side> sides = new HashSet<>();
    monomial
        .exponents()
        .forEach(
            (atom, exponent) -> {
              boolean isNumber = atom.meaning() instanceof Atom.Prime;
              exponent.terms().keySet().stream()
                  .filter(unit -> !(isNumber && unit.isOne()))
                  .forEach(unit -> sides.add(new Side(atom, unit)));
            });
    return sides;
  }

  private static BigFraction at(Monomial monomial, Side side) {
    return monomial.exponent(side.atom).coefficient(side.unit);
  }

  /** The box of a quotient, if there can be one. */
  Optional<Extent> over(Extent divisor) {
    Map<Side, Range> rest = new HashMap<>(sides);
    divisor.sides.forEach((side, range) -> rest.put(side, range(side).minus(range)));
    return rest.values().stream().allMatch(r -> r.least.compareTo(r.most) <= 0)
        ? Optional.of(new Extent(rest))
        : Optional.empty();
  }

  private Range range(Side side) {
    return sides.getOrDefault(side, Range.ZERO);
  }

  /** The box of a square root. */
  Extent half() {
    Map<Side, Range> halves = new HashMap<>(sides);
    halves.replaceAll(
        (side, range) -> new Range(range.least.multiply(HALF), range.most.multiply(HALF)));
    return new Extent(halves);
  }

  boolean contains(Monomial monomial) {
    return sides(monomial).stream().allMatch(sides::containsKey)
        && sides.entrySet().stream().allMatch(s -> s.getValue().contains(at(monomial, s.getKey())));
  }
}
