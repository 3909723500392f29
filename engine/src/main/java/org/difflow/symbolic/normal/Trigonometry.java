package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Rational;

/**
 * Sines and cosines. All angles that are rational multiples of one another are whole multiples of
 * one base angle, expanded by the addition formulas; the cosine of an angle proved acute is (1 -
 * sin^2)^(1/2), any other cosine is an atom whose square is 1 - sin^2.
 */
final class Trigonometry {
  /** Above this multiple of the base angle the expanded polynomial helps nobody. */
  private static final int MAX_MULTIPLE = 16;

  private final Basis basis;
  private final Factoring factoring;
  private final Powers powers;
  private final Signs signs;
  private final Function<Polynomial, Expr> formula;
  private final Map<Polynomial, BigFraction> units = new HashMap<>();

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
    BigFraction content = Numbers.content(angle);
    Polynomial direction = angle.scaled(content.reciprocal());
    return constant(direction, content).orElseGet(() -> multiple(direction, content));
  }

  private Optional<Pair> constant(Polynomial direction, BigFraction content) {
    return direction.equals(Polynomial.of(basis.atom(new Atom.Pi())))
        ? RightAngles.of(content, powers)
        : Optional.empty();
  }

  private Pair multiple(Polynomial direction, BigFraction content) {
    BigFraction unit = units.computeIfAbsent(direction, d -> content);
    BigFraction ratio = content.divide(unit);
    if (!Rational.isInteger(ratio)) {
      Polynomial finer = direction.scaled(Numbers.gcd(unit, content));
      throw new Refinement(formula.apply(finer).apply(org.difflow.symbolic.Function.SIN));
    }
    return ratio.compareTo(BigFraction.of(MAX_MULTIPLE)) > 0
        ? base(direction.scaled(content))
        : multiple(base(direction.scaled(unit)), ratio.intValue());
  }

  private static Pair multiple(Pair base, int times) {
    Pair sum = base;
    for (int i = 1; i < times; i++) {
      sum = sum.plus(base);
    }
    return sum;
  }

  private Pair base(Polynomial angle) {
    Polynomial sine = Polynomial.of(basis.atom(new Atom.Sine(angle)));
    Polynomial square = Polynomial.ONE.minus(sine.times(sine));
    return new Pair(sine, signs.isAcute(angle) ? root(square) : cosine(angle, square));
  }

  private Polynomial root(Polynomial square) {
    return powers.power(square, Polynomial.of(BigFraction.of(1, 2)));
  }

  private Polynomial cosine(Polynomial angle, Polynomial square) {
    return Polynomial.of(basis.atom(new Atom.Cosine(angle, factoring.of(square))));
  }
}
