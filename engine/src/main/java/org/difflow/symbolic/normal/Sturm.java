package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Polynomials in one variable over (0, infinity), or homogeneous ones in two, which are one in
 * their ratio. By Sturm's theorem the number of roots of p there is V(0) - V(infinity), with V the
 * changes of sign along p, p', and the negated remainders of each by the next. "No root" is exact,
 * where comparing coefficients is not: {@code 3 r^2 - 2 r t + t^2} has mixed signs and no root.
 */
final class Sturm {
  /** Above this degree the remainders get long. */
  private static final int MAX_DEGREE = 32;

  private Sturm() {}

  /** Whether {@code sum} is positive wherever its atoms are, which must be positive. */
  static boolean isPositive(Polynomial sum) {
    return coefficients(sum).filter(Sturm::isPositive).isPresent();
  }

  private static Optional<List<BigFraction>> coefficients(Polynomial sum) {
    NavigableSet<Atom> atoms = sum.atoms();
    boolean one = atoms.size() == 1;
    boolean homogeneous = atoms.size() == 2 && degrees(sum).size() == 1;
    boolean whole = sum.terms().keySet().stream().allMatch(Sturm::hasSmallPowers);
    return whole && (one || homogeneous)
        ? Optional.of(coefficients(sum, atoms.first()))
        : Optional.empty();
  }

  private static Set<Integer> degrees(Polynomial sum) {
    return sum.terms().keySet().stream()
        .map(m -> m.exponents().values().stream().mapToInt(e -> e.wholePart().intValue()).sum())
        .collect(Collectors.toSet());
  }

  private static boolean hasSmallPowers(Monomial monomial) {
    return monomial.exponents().values().stream()
        .allMatch(e -> e.isInteger() && isSmall(e.wholePart()));
  }

  private static boolean isSmall(BigInteger power) {
    return power.signum() >= 0 && power.compareTo(BigInteger.valueOf(MAX_DEGREE)) <= 0;
  }

  /** From the constant upwards. */
  private static List<BigFraction> coefficients(Polynomial sum, Atom atom) {
    BigFraction[] all = new BigFraction[MAX_DEGREE + 1];
    Arrays.fill(all, BigFraction.ZERO);
    sum.terms().forEach((m, c) -> all[m.exponent(atom).wholePart().intValue()] = c);
    int lowest = IntStream.range(0, all.length).filter(k -> !all[k].isZero()).findFirst().orElse(0);
    return trimmed(Arrays.asList(all).subList(lowest, all.length));
  }

  private static List<BigFraction> trimmed(List<BigFraction> coefficients) {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    return List.copyOf(coefficients.subList(0, size));
  }

  private static boolean isPositive(List<BigFraction> p) {
    List<List<BigFraction>> chain = chain(p);
    List<Integer> atZero = chain.stream().map(q -> q.getFirst().signum()).toList();
    List<Integer> farOut = chain.stream().map(q -> q.getLast().signum()).toList();
    return p.getLast().signum() > 0 && changes(atZero) == changes(farOut);
  }

  private static int changes(List<Integer> signs) {
    List<Integer> present = signs.stream().filter(sign -> sign != 0).toList();
    return (int)
        IntStream.range(1, present.size())
            .filter(i -> !present.get(i).equals(present.get(i - 1)))
            .count();
  }

  private static List<List<BigFraction>> chain(List<BigFraction> p) {
    List<List<BigFraction>> chain = new ArrayList<>(List.of(p));
    List<BigFraction> next = derivative(p);
    while (!next.isEmpty()) {
      chain.add(next);
      next = negatedRemainder(chain.get(chain.size() - 2), next);
    }
    return chain;
  }

  private static List<BigFraction> derivative(List<BigFraction> p) {
    return IntStream.range(1, p.size()).mapToObj(k -> p.get(k).multiply(k)).toList();
  }

  private static List<BigFraction> negatedRemainder(List<BigFraction> p, List<BigFraction> q) {
    List<BigFraction> rest = new ArrayList<>(p);
    while (rest.size() >= q.size()) {
      BigFraction factor = rest.getLast().divide(q.getLast());
      int shift = rest.size() - q.size();
      for (int k = 0; k < q.size(); k++) {
        rest.set(shift + k, rest.get(shift + k).subtract(q.get(k).multiply(factor)));
      }
      rest.removeLast();
    }
    return scaled(trimmed(rest));
  }

  /** Negated, and divided by a positive number to keep the fractions short. */
  private static List<BigFraction> scaled(List<BigFraction> p) {
    return p.stream().map(c -> c.divide(p.getLast().abs()).negate()).toList();
  }
}
