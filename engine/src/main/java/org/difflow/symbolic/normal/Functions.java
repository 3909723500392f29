package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Function;

/**
 * The normal form of every function of one number. Hyperbolic functions and the sigmoid become
 * exponentials, so that there is one way to write each; what has no algebraic relations, such as
 * erf, stays a kernel of its argument.
 */
final class Functions {
  private static final BigFraction HALF = BigFraction.of(1, 2);
  private static final Polynomial MINUS_ONE = Polynomial.of(-1);

  private final Basis basis;
  private final Powers powers;
  private final Signs signs;
  private final Trigonometry trigonometry;
  private final List<Atom> kernels = new ArrayList<>();

  Functions(Basis basis, Powers powers, Signs signs, Trigonometry trigonometry) {
    this.basis = basis;
    this.signs = signs;
    this.powers = powers;
    this.trigonometry = trigonometry;
  }

  Polynomial of(Function function, Polynomial argument) {
    Polynomial u = Expansion.multipliedOut(argument);
    return switch (function) {
      case EXP -> powers.exp(u);
      case EXPM1 -> powers.exp(u).minus(Polynomial.ONE);
      case LOG -> powers.log(u);
      case LOG1P -> powers.log(u.plus(Polynomial.ONE));
      case SIN -> trigonometry.of(u).sine();
      case COS -> trigonometry.of(u).cosine();
      case TAN -> quotient(trigonometry.of(u).sine(), trigonometry.of(u).cosine());
      case SINH -> powers.exp(u).minus(powers.exp(u.negate())).scaled(HALF);
      case COSH -> powers.exp(u).plus(powers.exp(u.negate())).scaled(HALF);
      case TANH -> tanh(powers.exp(u.scaled(BigFraction.of(2))));
      case SIGMOID -> powers.power(Polynomial.ONE.plus(powers.exp(u.negate())), MINUS_ONE);
      case ABS -> powers.absolute(u);
      case SIGN -> sign(u);
      case ACOS -> halfPi().minus(odd(Function.ASIN, u));
      case ASIN, ATAN, ERF -> odd(function, u);
      case NORM, DOT -> throw new IllegalArgumentException(function + " takes vectors");
    };
  }

  private Polynomial quotient(Polynomial top, Polynomial bottom) {
    return top.times(powers.power(bottom, MINUS_ONE));
  }

  private Polynomial tanh(Polynomial doubled) {
    return quotient(doubled.minus(Polynomial.ONE), doubled.plus(Polynomial.ONE));
  }

  /** Not u/|u|, which has no value where the sign is 0. */
  private Polynomial sign(Polynomial u) {
    if (signs.isPositive(u)) {
      return Polynomial.ONE;
    }
    return signs.isPositive(u.negate()) ? MINUS_ONE : odd(Function.SIGN, u);
  }

  private Polynomial halfPi() {
    return Polynomial.of(basis.atom(new Atom.Pi())).scaled(HALF);
  }

  private Polynomial odd(Function function, Polynomial u) {
    if (u.isZero()) {
      return u;
    }
    boolean negative = u.leading().coefficient().signum() < 0;
    Polynomial value = Polynomial.of(kernel(function, negative ? u.negate() : u));
    return negative ? value.negate() : value;
  }

  /** The same atom for arguments that are equal, however they are written. */
  private Atom kernel(Function function, Polynomial argument) {
    for (Atom known : kernels) {
      if (known.meaning() instanceof Atom.Kernel kernel
          && kernel.function() == function
          && Vanishing.isZero(kernel.argument().minus(argument))) {
        return known;
      }
    }
    Atom created = basis.atom(new Atom.Kernel(function, argument));
    kernels.add(created);
    return created;
  }
}
