package org.difflow.symbolic.normal;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * The normal form of the functions of numbers that have no {@link Definitions definition}: what has
 * no algebraic relations, such as erf, stays a kernel of its arguments.
 */
final class Functions {
  private static final Polynomial MINUS_ONE = Polynomial.of(-1);

  private final Basis basis;
  private final Powers powers;
  private final Signs signs;
  private final Trigonometry trigonometry;
  private final Kernels kernels;
  private final Gammas gammas;

  Functions(
      Basis basis,
      Powers powers,
      Signs signs,
      Trigonometry trigonometry,
      java.util.function.Function<Polynomial, Expr> written) {
    this.basis = basis;
    this.signs = signs;
    this.powers = powers;
    this.trigonometry = trigonometry;
    this.kernels = new Kernels(basis);
    this.gammas = new Gammas(basis, kernels, powers, written);
  }

  /** A product stays one under a logarithm: the power of a sum has as many terms as dimensions. */
  Polynomial of(Function function, List<Polynomial> arguments) {
    if (function == Function.LOG && arguments.getFirst().size() == 1) {
      return powers.log(arguments.getFirst());
    }
    List<Polynomial> expanded = arguments.stream().map(Expansion::multipliedOut).toList();
    return expanded.size() == 1 ? of(function, expanded.getFirst()) : ofSeveral(function, expanded);
  }

  private Polynomial of(Function function, Polynomial u) {
    return switch (function) {
      case EXP -> powers.exp(u);
      case LOG -> powers.log(u);
      case SIN -> trigonometry.of(u).sine();
      case COS -> trigonometry.of(u).cosine();
      case ABS -> powers.absolute(u);
      case SIGN -> sign(u);
      case ASIN, ATAN ->
          RightAngles.inverse(function, u)
              .map(this::turns)
              .orElseGet(() -> kernels.odd(function, u));
      case ERF, ROUND -> kernels.odd(function, u);
      case LOGGAMMA -> logarithmOfGamma(u);
      case GAMMA -> gammas.of(u);
      case EXPI, FLOOR -> kernels.of(function, List.of(u));
      default -> throw new IllegalArgumentException(function + " takes no single number");
    };
  }

  private Polynomial ofSeveral(Function function, List<Polynomial> arguments) {
    Polynomial u = arguments.get(0);
    Polynomial v = arguments.get(1);
    return switch (function) {
      case MIN -> lesser(u, v);
      case ATAN2 -> signs.isPositive(v) ? of(Function.ATAN, quotient(u, v)) : angle(u, v);
      case GAMMA_P, BETA_I, BESSEL_I, ANTIDERIVATIVE, INTEGRAL -> kernels.of(function, arguments);
      case IF_LESS -> lessChosen(arguments);
      case IF_EQUAL -> equalChosen(arguments);
      default -> throw new IllegalArgumentException(function + " does not take several numbers");
    };
  }

  private Polynomial lessChosen(List<Polynomial> arguments) {
    Polynomial difference = arguments.get(1).minus(arguments.get(0));
    if (signs.isPositive(difference)) {
      return arguments.get(2);
    }
    return Vanishing.isZero(difference) || signs.isPositive(difference.negate())
        ? arguments.get(3)
        : chosen(Function.IF_LESS, arguments);
  }

  private Polynomial equalChosen(List<Polynomial> arguments) {
    Polynomial difference = arguments.get(1).minus(arguments.get(0));
    if (Vanishing.isZero(difference)) {
      return arguments.get(2);
    }
    return signs.isPositive(difference) || signs.isPositive(difference.negate())
        ? arguments.get(3)
        : chosen(Function.IF_EQUAL, arguments);
  }

  /** What both branches have in common does not depend on the choice. */
  private Polynomial chosen(Function function, List<Polynomial> arguments) {
    Polynomial no = arguments.get(3);
    Polynomial more = Expansion.multipliedOut(arguments.get(2).minus(no));
    return more.isZero()
        ? no
        : no.plus(
            kernels.of(
                function, List.of(arguments.get(0), arguments.get(1), more, Polynomial.ZERO)));
  }

  private Polynomial angle(Polynomial y, Polynomial x) {
    return kernels.of(Function.ATAN2, List.of(y, x));
  }

  /** The lesser of two, those whose order is unknown in a fixed order. */
  private Polynomial lesser(Polynomial u, Polynomial v) {
    Polynomial difference = u.minus(v);
    if (Vanishing.isZero(difference) || signs.isPositive(difference)) {
      return v;
    }
    if (signs.isPositive(difference.negate())) {
      return u;
    }
    return kernels.of(Function.MIN, u.compareTo(v) < 0 ? List.of(u, v) : List.of(v, u));
  }

  private Polynomial quotient(Polynomial top, Polynomial bottom) {
    return top.times(powers.power(bottom, MINUS_ONE));
  }

  /** Not u/|u|, which has no value where the sign is 0. */
  private Polynomial sign(Polynomial u) {
    if (signs.isPositive(u)) {
      return Polynomial.ONE;
    }
    return signs.isPositive(u.negate()) ? MINUS_ONE : kernels.odd(Function.SIGN, u);
  }

  /** log |Gamma(u)|. */
  private Polynomial logarithmOfGamma(Polynomial u) {
    return signs.isPositive(u)
        ? powers.log(of(Function.GAMMA, u))
        : kernels.of(Function.LOGGAMMA, List.of(u));
  }

  private Polynomial turns(BigFraction pis) {
    return Polynomial.of(basis.atom(new Atom.Pi())).scaled(pis);
  }
}
