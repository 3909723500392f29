package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;

/**
 * Powers, logarithms and exponentials of sums. Roots and logarithms distribute over factors that
 * are proved positive, or that must be positive for the formula to have a value; the even powers of
 * others become a square that stands as one factor, so that (x^2)^(1/2) never becomes x.
 */
final class Powers {
  /** Sums are multiplied out up to this power. */
  private static final int MAX_MULTIPLIED_OUT = 4;

  private final Basis basis;
  private final Factoring factoring;
  private final Signs signs;

  Powers(Basis basis, Factoring factoring, Signs signs) {
    this.basis = basis;
    this.factoring = factoring;
    this.signs = signs;
  }

  Polynomial power(Polynomial base, Polynomial power) {
    Polynomial exponent = Expansion.multipliedOut(power);
    if (Expansion.of(base).isZero()) {
      return powerOfZero(exponent);
    }
    if (isMultipliedOut(base, exponent)) {
      return base.power(exponent.wholePart().intValue());
    }
    return Whole.isWhole(exponent)
        ? wholePower(factoring.of(base), exponent).polynomial()
        : anyPower(positive(factoring.of(base)), exponent).polynomial();
  }

  private Polynomial powerOfZero(Polynomial exponent) {
    if (!signs.isPositive(exponent)) {
      throw new Fault("E0405", "the formula divides by zero");
    }
    return Polynomial.ZERO;
  }

  private static boolean isMultipliedOut(Polynomial base, Polynomial exponent) {
    return base.size() > 1
        && exponent.isInteger()
        && exponent.wholePart().signum() >= 0
        && exponent.compareTo(Polynomial.of(MAX_MULTIPLIED_OUT)) <= 0;
  }

  private Term wholePower(Term base, Polynomial exponent) {
    if (exponent.isInteger()) {
      return base.power(exponent.wholePart());
    }
    BigFraction coefficient = base.coefficient();
    Term power = base.monomial().power(exponent).times(primes(coefficient.abs(), exponent));
    return coefficient.signum() > 0 ? power : power.times(minusOne(exponent));
  }

  /** (-1)^exponent, an atom of unknown sign unless the exponent is even. */
  private Term minusOne(Polynomial exponent) {
    return raised(basis.minusOne(), exponent);
  }

  private Term anyPower(Term positive, Polynomial exponent) {
    return positive.monomial().power(exponent).times(primes(positive.coefficient(), exponent));
  }

  private Term primes(BigFraction value, Polynomial exponent) {
    Term product = Term.ONE;
    for (Map.Entry<BigInteger, Integer> prime : Numbers.primes(value).entrySet()) {
      Atom atom = basis.atom(new Atom.Prime(prime.getKey()));
      Monomial whole = Monomial.of(atom, Polynomial.ONE);
      Polynomial power = exponent.scaled(BigFraction.of(prime.getValue()));
      product = product.times(whole.power(power));
    }
    return product;
  }

  /** The logarithm of a sum that must be positive. */
  Polynomial log(Polynomial sum) {
    Term positive = positive(factoring.of(sum));
    Polynomial total = Polynomial.ZERO;
    for (Map.Entry<BigInteger, Integer> prime : Numbers.primes(positive.coefficient()).entrySet()) {
      Atom atom = basis.atom(new Atom.Prime(prime.getKey()));
      total = total.plus(log(atom).scaled(BigFraction.of(prime.getValue())));
    }
    for (Map.Entry<Atom, Polynomial> power : positive.monomial().exponents().entrySet()) {
      total = total.plus(log(power.getKey()).times(power.getValue()));
    }
    return total;
  }

  private Polynomial log(Atom atom) {
    return atom.meaning() instanceof Atom.Euler
        ? Polynomial.ONE
        : Polynomial.of(basis.atom(new Atom.Logarithm(atom)));
  }

  /** e^sum, with e^(q*m*log(a)) written as a^(q*m). */
  Polynomial exp(Polynomial sum) {
    Atom euler = basis.atom(new Atom.Euler());
    Term product = Term.ONE;
    for (Map.Entry<Monomial, BigFraction> entry : sum.terms().entrySet()) {
      product = product.times(exp(euler, new Term(entry.getValue(), entry.getKey())));
    }
    return product.polynomial();
  }

  private static Term exp(Atom euler, Term exponent) {
    for (Map.Entry<Atom, Polynomial> power : exponent.monomial().exponents().entrySet()) {
      if (power.getKey().meaning() instanceof Atom.Logarithm log
          && power.getValue().equals(Polynomial.ONE)) {
        Monomial rest = exponent.monomial().without(power.getKey());
        return raised(log.of(), Polynomial.of(exponent.coefficient(), rest));
      }
    }
    return raised(euler, exponent.polynomial());
  }

  private static Term raised(Atom atom, Polynomial exponent) {
    return Monomial.of(atom, Polynomial.ONE).power(exponent);
  }

  /** |sum|, as the root of its square. */
  Polynomial absolute(Polynomial sum) {
    if (Expansion.of(sum).isZero()) {
      return Polynomial.ZERO;
    }
    Term square = factoring.of(sum).power(BigInteger.TWO);
    return anyPower(positive(square), Polynomial.of(BigFraction.of(1, 2))).polynomial();
  }

  /**
   * The same product with a positive coefficient and atoms that are positive wherever a root or a
   * logarithm of it has a value.
   */
  private Term positive(Term product) {
    Term positive = new Term(product.coefficient().abs(), Monomial.ONE);
    Term unknown = Term.ONE.scaled(BigFraction.of(product.coefficient().signum()));
    for (Map.Entry<Atom, Polynomial> power : product.monomial().exponents().entrySet()) {
      Atom atom = power.getKey();
      Polynomial exponent = power.getValue();
      if (signs.isPositive(atom) || !Whole.isWhole(exponent)) {
        positive = positive.times(raised(atom, exponent));
      } else if (Whole.isEven(exponent)) {
        positive = positive.times(raised(square(atom), Whole.half(exponent)));
      } else {
        unknown = unknown.times(raised(atom, exponent));
      }
    }
    return positive.times(assumedPositive(unknown));
  }

  private Atom square(Atom atom) {
    return basis.opaque(raised(atom, Polynomial.of(2)));
  }

  /** A product and its reciprocal are positive together: the one met first stands for both. */
  private Term assumedPositive(Term product) {
    Map<Atom, Polynomial> powers = product.monomial().exponents();
    if (powers.isEmpty() && product.coefficient().signum() > 0) {
      return product;
    }
    if (powers.size() == 1 && product.coefficient().isOne()) {
      Map.Entry<Atom, Polynomial> only = powers.entrySet().iterator().next();
      if (only.getValue().isInteger()) {
        return assumedPositive(only.getKey(), only.getValue());
      }
    }
    Term reciprocal = Term.ONE.over(product);
    return basis.isOpaque(reciprocal)
        ? raised(basis.opaque(reciprocal), Polynomial.ONE.negate())
        : raised(basis.opaque(product), Polynomial.ONE);
  }

  private Term assumedPositive(Atom atom, Polynomial exponent) {
    if (atom.meaning() instanceof Atom.Cosine cosine) {
      return cosine.square().monomial().power(Whole.half(exponent));
    }
    basis.assumePositive(atom);
    return raised(atom, exponent);
  }
}
