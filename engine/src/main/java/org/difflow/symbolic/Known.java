package org.difflow.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;

/** The values of functions that are rational or one of the arguments. */
final class Known {
  private Known() {}

  static Optional<Expr> value(Function function, List<Expr> arguments) {
    Expr first = arguments.getFirst();
    return switch (function) {
      case EXP, COS, COSH, ERFC -> atZero(first, first.pool().one());
      case LOG -> first.isOne() ? Optional.of(first.pool().zero()) : Optional.empty();
      case ACOS, SIGMOID, SOFTPLUS, EXPI, LOGGAMMA, ATAN2, DOT -> Optional.empty();
      case BESSEL_I -> besselAtZero(first, arguments.get(1));
      case GAMMA -> gamma(first);
      case GAMMA_P -> atZero(arguments.get(1), first.pool().zero());
      case GAMMA_Q -> atZero(arguments.get(1), first.pool().one());
      case BETA_I -> first.isZero() || first.isOne() ? Optional.of(first) : Optional.empty();
      case FLOOR -> number(first).map(n -> whole(first, n, RoundingMode.FLOOR));
      case ROUND -> number(first).map(n -> whole(first, n, RoundingMode.HALF_EVEN));
      case MOD -> mod(first, arguments.get(1));
      case MIN -> extreme(first, arguments.get(1), -1);
      case MAX -> extreme(first, arguments.get(1), 1);
      case IF_LESS, IF_EQUAL -> chosen(function, arguments);
      case INTEGRAL -> integral(arguments);
      case ANTIDERIVATIVE -> antiderivative(first, arguments.get(1));
      case LOG1P, EXPM1, SIN, TAN, ASIN, ATAN, SINH, TANH, ERF, ABS, SIGN, NORM ->
          atZero(first, first.pool().zero());
    };
  }

  private static Optional<Expr> atZero(Expr argument, Expr value) {
    return argument.isZero() ? Optional.of(value) : Optional.empty();
  }

  /** 1 at 1, the root of pi at 1/2 (DLMF 5.4). */
  private static Optional<Expr> gamma(Expr a) {
    if (a.isOne()) {
      return Optional.of(a);
    }
    return a.times(2).isOne() ? Optional.of(a.pool().pi().sqrt()) : Optional.empty();
  }

  /** I_n(0) for a whole n (DLMF 10.25.2, 10.27.1). */
  private static Optional<Expr> besselAtZero(Expr n, Expr argument) {
    return n instanceof Constant order && order.isInteger() && argument.isZero()
        ? Optional.of(order.isZero() ? order.pool().one() : order.pool().zero())
        : Optional.empty();
  }

  private static Optional<BigFraction> number(Expr formula) {
    return formula instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }

  private static Expr whole(Expr formula, BigFraction value, RoundingMode mode) {
    return formula.pool().constant(BigFraction.of(rounded(value, mode)));
  }

  private static BigInteger rounded(BigFraction value, RoundingMode mode) {
    BigDecimal numerator = new BigDecimal(Rational.numerator(value));
    return numerator
        .divide(new BigDecimal(Rational.denominator(value)), 0, mode)
        .toBigIntegerExact();
  }

  private static Optional<Expr> chosen(Function function, List<Expr> arguments) {
    Expr yes = arguments.get(2);
    Expr no = arguments.get(3);
    if (yes == no) {
      return Optional.of(yes);
    }
    if (arguments.get(0) == arguments.get(1)) {
      return Optional.of(function == Function.IF_EQUAL ? yes : no);
    }
    return arguments.get(0) instanceof Constant x && arguments.get(1) instanceof Constant y
        ? Optional.of(function == Function.IF_LESS && x.value().compareTo(y.value()) < 0 ? yes : no)
        : Optional.empty();
  }

  private static Optional<Expr> integral(List<Expr> arguments) {
    Expr integrand = arguments.getFirst();
    return integrand.isZero() || arguments.get(2) == arguments.get(3)
        ? Optional.of(integrand.pool().zero())
        : Optional.empty();
  }

  private static Optional<Expr> antiderivative(Expr integrand, Expr x) {
    if (!(x instanceof Symbol)) {
      throw new Fault(
          "E0431",
          "an integral without ends has no value at a point",
          "give it two ends: integrate(f, x, a, b)");
    }
    return atZero(integrand, integrand);
  }

  private static Optional<Expr> mod(Expr x, Expr y) {
    return x instanceof Constant a && y instanceof Constant b && !b.isZero()
        ? Optional.of(x.minus(y.times(whole(x, a.value().divide(b.value()), RoundingMode.FLOOR))))
        : Optional.empty();
  }

  private static Optional<Expr> extreme(Expr a, Expr b, int sign) {
    if (a == b) {
      return Optional.of(a);
    }
    return a instanceof Constant x && b instanceof Constant y
        ? Optional.of(x.value().compareTo(y.value()) * sign > 0 ? a : b)
        : Optional.empty();
  }
}
