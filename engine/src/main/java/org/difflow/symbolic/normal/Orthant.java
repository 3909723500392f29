package org.difflow.symbolic.normal;

import static java.util.Comparator.comparing;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;

/**
 * Rewrites a sum, up to a positive factor, in variables that run over (0, infinity): a number s in
 * (a, b) becomes (a + b*tau)/(1 + tau), one above a becomes a + tau, and e^(k*u) with u proved
 * positive becomes (1 + tau)^k.
 */
final class Orthant {
  /** Above this degree the expanded substitution is no cheap proof any more. */
  private static final int MAX_DEGREE = 16;

  /** The convergents 333/106 and 22/7 of pi lie on either side of it. */
  private static final Polynomial BELOW_PI = Polynomial.of(BigFraction.of(333, 106));

  private static final Polynomial ABOVE_PI = Polynomial.of(BigFraction.of(22, 7));

  private static final BigFraction BEYOND_ONE = BigFraction.of(1001, 1000);

  private final Basis basis;
  private final Signs signs;

  Orthant(Basis basis, Signs signs) {
    this.basis = basis;
    this.signs = signs;
  }

  /** What replaces a value: {@code top/bottom}, with positive {@code bottom}. */
  private record Quotient(Polynomial top, Polynomial bottom) {}

  Polynomial of(Polynomial sum) {
    Polynomial rewritten = sinesOrdered(new Growth(basis, signs).of(sum));
    for (Atom atom : sum.atoms()) {
      Optional<Quotient> range = range(atom);
      if (range.isPresent()) {
        rewritten = replaced(rewritten, atom, range.get());
      }
    }
    return rewritten;
  }

  /** The sine grows with an acute angle: of two, the larger becomes the smaller plus tau. */
  private Polynomial sinesOrdered(Polynomial sum) {
    List<Atom> sines = sum.atoms().stream().filter(this::isAcuteSine).toList();
    Polynomial rewritten = sum;
    for (Atom sine : sines.stream().sorted(comparing(s -> -smaller(s, sines).size())).toList()) {
      List<Atom> smaller = smaller(sine, sines);
      if (!smaller.isEmpty()) {
        Atom next = Collections.max(smaller, comparing(s -> smaller(s, sines).size()));
        Polynomial value = Polynomial.of(next).plus(variable(sine));
        rewritten = replaced(rewritten, sine, new Quotient(value, Polynomial.ONE));
      }
    }
    return rewritten;
  }

  private boolean isAcuteSine(Atom atom) {
    return atom.meaning() instanceof Atom.Sine sine && signs.isAcute(sine.angle());
  }

  private List<Atom> smaller(Atom sine, List<Atom> sines) {
    return sines.stream().filter(s -> signs.isPositive(angle(sine).minus(angle(s)))).toList();
  }

  private static Polynomial angle(Atom sine) {
    return ((Atom.Sine) sine.meaning()).angle();
  }

  private Optional<Quotient> range(Atom atom) {
    return switch (atom.meaning()) {
      case Atom.Letter letter -> range(letter.symbol().domain(), variable(atom));
      case Atom.Pi _ -> Optional.of(between(BELOW_PI, ABOVE_PI, variable(atom)));
      case Atom.Sine sine -> Optional.of(sine(sine, atom));
      case Atom.Kernel kernel -> range(kernel, atom);
      default -> Optional.empty();
    };
  }

  /** Where the bounds of the function are never reached. */
  private Optional<Quotient> range(Atom.Kernel kernel, Atom atom) {
    Domain range = kernel.function().range();
    if (range.upper().isEmpty() || !range.lowerOpen()) {
      return Optional.empty();
    }
    boolean positive = signs.isPositive(atom);
    Polynomial lower = positive ? Polynomial.ZERO : Polynomial.of(range.lower().orElseThrow());
    return Optional.of(between(lower, Polynomial.of(range.upper().orElseThrow()), variable(atom)));
  }

  /** A sine reaches 1 unless its angle is acute: then the open range is a little wider. */
  private Quotient sine(Atom.Sine sine, Atom atom) {
    Polynomial top = signs.isAcute(sine.angle()) ? Polynomial.ONE : Polynomial.of(BEYOND_ONE);
    Polynomial bottom = signs.isPositive(atom) ? Polynomial.ZERO : top.negate();
    return between(bottom, top, variable(atom));
  }

  private Polynomial variable(Atom atom) {
    return Polynomial.of(basis.atom(new Atom.Variable(Polynomial.of(atom))));
  }

  private static Optional<Quotient> range(Domain domain, Polynomial variable) {
    Optional<Polynomial> lower = domain.lower().map(Polynomial::of);
    Optional<Polynomial> upper = domain.upper().map(Polynomial::of);
    if (lower.isPresent() && upper.isPresent()) {
      return Optional.of(between(lower.get(), upper.get(), variable));
    }
    return lower
        .map(bound -> new Quotient(bound.plus(variable), Polynomial.ONE))
        .or(() -> upper.map(bound -> new Quotient(bound.minus(variable), Polynomial.ONE)));
  }

  private static Quotient between(Polynomial lower, Polynomial upper, Polynomial variable) {
    return new Quotient(lower.plus(upper.times(variable)), Polynomial.ONE.plus(variable));
  }

  /** The sum times bottom^n with the atom replaced, or unchanged if its powers are not whole. */
  private static Polynomial replaced(Polynomial sum, Atom atom, Quotient value) {
    TreeMap<Integer, Polynomial> byPower = new TreeMap<>();
    for (var term : sum.terms().entrySet()) {
      Polynomial exponent = term.getKey().exponent(atom);
      if (!isSmallCount(exponent)) {
        return sum;
      }
      Polynomial rest = Polynomial.of(term.getValue(), term.getKey().without(atom));
      byPower.merge(exponent.wholePart().intValue(), rest, Polynomial::plus);
    }
    int degree = byPower.lastKey();
    Polynomial total = Polynomial.ZERO;
    for (var entry : byPower.entrySet()) {
      int power = entry.getKey();
      Polynomial factor = value.top().power(power).times(value.bottom().power(degree - power));
      total = total.plus(entry.getValue().times(factor));
    }
    return total;
  }

  private static boolean isSmallCount(Polynomial exponent) {
    BigInteger value = exponent.wholePart();
    return exponent.isInteger()
        && value.signum() >= 0
        && value.compareTo(BigInteger.valueOf(MAX_DEGREE)) <= 0;
  }
}
