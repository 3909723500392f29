package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Rational;

/**
 * Sines and cosines. An angle is a whole combination of base angles and a rational multiple of pi,
 * expanded by the addition formulas; the cosine of a base angle proved acute is (1 - sin^2)^(1/2),
 * any other cosine is an atom whose square is 1 - sin^2.
 */
final class Trigonometry {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  /** Above this sum of multiples of base angles the expanded polynomial helps nobody. */
  private static final int MAX_MULTIPLE = 16;

  private final Basis basis;
  private final Factoring factoring;
  private final Powers powers;
  private final Signs signs;
  private final Function<Polynomial, Expr> formula;
  private final InverseAngles inverses;
  private final Polynomial pi;
  private final Angles angles;

  /** The part of pi whose sine stands for those of its multiples that are no roots of rationals. */
  private Optional<BigFraction> turn = Optional.empty();

  Trigonometry(
      Basis basis,
      Factoring factoring,
      Powers powers,
      Signs signs,
      Function<Polynomial, Expr> formula) {
    this.basis = basis;
    this.factoring = factoring;
    this.powers = powers;
    this.signs = signs;
    this.formula = formula;
    this.inverses = new InverseAngles(powers);
    this.pi = Polynomial.of(basis.atom(new Atom.Pi()));
    this.angles = new Angles(pi);
  }

  /** Sine and cosine of one angle. */
  record Pair(Polynomial sine, Polynomial cosine) {
    static final Pair ZERO = new Pair(Polynomial.ZERO, Polynomial.ONE);

    Pair plus(Pair other) {
      return new Pair(
          sine.times(other.cosine).plus(cosine.times(other.sine)),
          cosine.times(other.cosine).minus(sine.times(other.sine)));
    }

    Pair negate() {
      return new Pair(sine.negate(), cosine);
    }
  }

  Pair of(Polynomial angle) {
    if (angle.isZero()) {
      return Pair.ZERO;
    }
    if (angle.leading().coefficient().signum() < 0) {
      return of(angle.negate()).negate();
    }
    return angles
        .combination(angle)
        .map(parts -> combined(angle, parts))
        .orElseGet(() -> first(angle));
  }

  /** Of an angle that is no combination of known ones: quarter turns are taken off it. */
  private Pair first(Polynomial angle) {
    BigInteger quarters =
        Polynomial.of(angle.coefficient(pi.leading().monomial()).multiply(2)).wholePart();
    if (quarters.signum() == 0 || signs.isAcute(angle)) {
      Polynomial unit = inverses.unit(angle);
      angles.add(unit);
      return unit.equals(angle) ? base(angle) : of(angle);
    }
    BigFraction turned = HALF.multiply(quarters);
    return of(angle.minus(pi.scaled(turned))).plus(turned(turned));
  }

  private Pair combined(Polynomial angle, Map<Polynomial, BigFraction> parts) {
    BigFraction multiples =
        parts.entrySet().stream()
            .filter(part -> !part.getKey().equals(pi))
            .map(part -> part.getValue().abs())
            .reduce(BigFraction.ZERO, BigFraction::add);
    if (multiples.compareTo(BigFraction.of(MAX_MULTIPLE)) > 0) {
      return base(angle);
    }
    return parts.entrySet().stream()
        .map(part -> part(part.getKey(), part.getValue()))
        .reduce(Pair.ZERO, Pair::plus);
  }

  private Pair part(Polynomial angle, BigFraction times) {
    if (angle.equals(pi)) {
      return turned(times);
    }
    if (!Rational.isInteger(times)) {
      throw finer(angle.scaled(BigFraction.of(BigInteger.ONE, Rational.denominator(times))));
    }
    return multiple(base(angle), times.intValue());
  }

  /** Sine and cosine of a rational multiple of pi. */
  private Pair turned(BigFraction times) {
    return RightAngles.of(times, powers).orElseGet(() -> partOfTurn(times));
  }

  private Pair partOfTurn(BigFraction times) {
    BigFraction unit = turn.orElse(times);
    turn = Optional.of(unit);
    BigFraction ratio = times.divide(unit);
    if (!Rational.isInteger(ratio)) {
      throw finer(pi.scaled(Numbers.gcd(unit, times)));
    }
    return ratio.abs().compareTo(BigFraction.of(MAX_MULTIPLE)) > 0
        ? base(pi.scaled(times))
        : multiple(base(pi.scaled(unit)), ratio.intValue());
  }

  private Refinement finer(Polynomial angle) {
    return new Refinement(formula.apply(angle).apply(org.difflow.symbolic.Function.SIN));
  }

  private static Pair multiple(Pair base, int times) {
    Pair sum = Pair.ZERO;
    for (int i = 0; i < Math.abs(times); i++) {
      sum = sum.plus(base);
    }
    return times < 0 ? sum.negate() : sum;
  }

  private Pair base(Polynomial angle) {
    return inverses.of(angle).orElseGet(() -> atoms(angle));
  }

  private Pair atoms(Polynomial angle) {
    Polynomial sine = Polynomial.of(basis.atom(new Atom.Sine(angle)));
    Polynomial square = Polynomial.ONE.minus(sine.times(sine));
    return new Pair(sine, signs.isAcute(angle) ? root(square) : cosine(angle, square));
  }

  private Polynomial root(Polynomial square) {
    return powers.power(square, Polynomial.of(HALF));
  }

  private Polynomial cosine(Polynomial angle, Polynomial square) {
    return Polynomial.of(basis.atom(new Atom.Cosine(angle, factoring.of(square))));
  }
}
