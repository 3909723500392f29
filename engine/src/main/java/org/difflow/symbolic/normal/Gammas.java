package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The gamma function in normal form: arguments are shifted by whole numbers into [0, 1) where they
 * are numbers, and to such a constant term else (DLMF 5.5.1); of Gamma(u) and Gamma(u + 1/2) only
 * the first is kept, by duplication (DLMF 5.5.5).
 */
final class Gammas {
  private static final BigFraction HALF = BigFraction.of(1, 2);
  private static final Polynomial MINUS_ONE = Polynomial.of(-1);

  /** A shift by more would be a polynomial that nobody reads. */
  private static final int MAX_SHIFT = 64;

  private final Basis basis;
  private final Kernels kernels;
  private final Powers powers;
  private final java.util.function.Function<Polynomial, Expr> written;

  Gammas(
      Basis basis,
      Kernels kernels,
      Powers powers,
      java.util.function.Function<Polynomial, Expr> written) {
    this.basis = basis;
    this.kernels = kernels;
    this.powers = powers;
    this.written = written;
  }

  Polynomial of(Polynomial argument) {
    BigInteger shift = argument.wholePart();
    if (shift.abs().compareTo(BigInteger.valueOf(MAX_SHIFT)) > 0) {
      return kernels.of(Function.GAMMA, List.of(argument));
    }
    return shift.signum() > 0 && argument.isInteger()
        ? product(Polynomial.ONE, shift.intValue() - 1)
        : shifted(argument.minus(Polynomial.of(BigFraction.of(shift))), shift.intValue());
  }

  /** Gamma(u + n) = u (u + 1) ... (u + n - 1) Gamma(u), also with a negative n. */
  private Polynomial shifted(Polynomial u, int n) {
    return n >= 0
        ? reduced(u).times(product(u, n))
        : reduced(u).times(powers.power(product(u.plus(Polynomial.of(n)), -n), MINUS_ONE));
  }

  private static Polynomial product(Polynomial first, int count) {
    Polynomial product = Polynomial.ONE;
    for (int k = 0; k < count; k++) {
      product = product.times(first.plus(Polynomial.of(k)));
    }
    return product;
  }

  /** Gamma(u) for a constant term of u in [0, 1). */
  private Polynomial reduced(Polynomial u) {
    if (u.equals(Polynomial.of(HALF))) {
      return rootOfPi();
    }
    boolean upper = u.coefficient(Monomial.ONE).compareTo(HALF) >= 0;
    Polynomial partner = upper ? u.minus(Polynomial.of(HALF)) : u.plus(Polynomial.of(HALF));
    boolean paired = !partner.isZero() && kernels.contain(Function.GAMMA, List.of(partner));
    return upper && paired ? duplicated(partner) : kept(u, paired);
  }

  /** The upper one of a pair came first: start again with the lower one. */
  private Polynomial kept(Polynomial u, boolean paired) {
    if (paired && !kernels.contain(Function.GAMMA, List.of(u))) {
      throw new Refinement(written.apply(u).apply(Function.GAMMA));
    }
    return kernels.of(Function.GAMMA, List.of(u));
  }

  /** Gamma(u + 1/2) = 2^(1 - 2u) sqrt(pi) Gamma(2u) / Gamma(u). */
  private Polynomial duplicated(Polynomial u) {
    Polynomial twice = u.scaled(BigFraction.of(2));
    return powers
        .power(Polynomial.of(2), Polynomial.ONE.minus(twice))
        .times(rootOfPi())
        .times(of(twice))
        .times(powers.power(kernels.of(Function.GAMMA, List.of(u)), MINUS_ONE));
  }

  private Polynomial rootOfPi() {
    return powers.power(Polynomial.of(basis.atom(new Atom.Pi())), Polynomial.of(HALF));
  }
}
