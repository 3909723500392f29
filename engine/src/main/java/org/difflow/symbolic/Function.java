package org.difflow.symbolic;

import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The functions of a formula. Their derivatives stand in {@link Slope}, their values at 0 and
 * between numbers in {@link Known}.
 *
 * <p>{@code gammaP(a, x)} and {@code gammaQ(a, x)} are the regularised incomplete gamma functions,
 * {@code betaI(x, a, b)} the regularised incomplete beta function, {@code besselI(order, x)} the
 * modified Bessel function of the first kind, {@code expi(x)} the exponential integral, the
 * principal value of that of e^u/u from minus infinity to x, {@code softplus(u)} is log(1 + e^u),
 * {@code loggamma(u)} log |Gamma(u)|, {@code mod(x, y)} is x - y*floor(x/y), {@code round} goes to
 * the even one of two nearest whole numbers. {@link #IF_LESS} of (a, b, u, v) is u where a < b and
 * v elsewhere, see {@link Condition}. {@link #INTEGRAL} of (f, x, a, b) and {@link #ANTIDERIVATIVE}
 * of (f, x) are integrals without a closed form. {@link #NORM} is the Euclidean norm of a vector
 * and {@link #DOT} the inner product of two.
 */
public enum Function {
  EXP,
  LOG,
  LOG1P,
  EXPM1,
  SIN,
  COS,
  TAN,
  ASIN,
  ACOS,
  ATAN,
  SINH,
  COSH,
  TANH,
  SIGMOID,
  SOFTPLUS,
  ERF,
  ERFC,
  EXPI,
  GAMMA,
  LOGGAMMA,
  GAMMA_P("gammaP", 2),
  GAMMA_Q("gammaQ", 2),
  BETA_I("betaI", 3),
  BESSEL_I("besselI", 2),
  ATAN2("atan2", 2),
  MOD("mod", 2),
  MIN("min", 2),
  MAX("max", 2),
  ABS,
  SIGN,
  FLOOR,
  ROUND,
  IF_LESS("if <", 4),
  IF_EQUAL("if ==", 4),
  ANTIDERIVATIVE("integrate", 2),
  INTEGRAL("integrate", 4),
  NORM,
  DOT("dot", 2);

  private final String symbol;
  private final int arity;

  Function() {
    symbol = name().toLowerCase(Locale.ROOT);
    arity = 1;
  }

  Function(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  /** The name in the language, for example {@code tanh}. */
  public String symbol() {
    return symbol;
  }

  /** How many arguments the function takes. */
  public int arity() {
    return arity;
  }

  /** Whether vectors go in and one number comes out. */
  public boolean reduces() {
    return this == NORM || this == DOT;
  }

  /** Whether this is a choice between its third and fourth argument. */
  public boolean chooses() {
    return this == IF_LESS || this == IF_EQUAL;
  }

  /** Whether its values may jump other than by a pole: a choice or a step. */
  public boolean jumps() {
    return switch (this) {
      case IF_LESS, IF_EQUAL, SIGN, FLOOR, ROUND, MOD, ATAN2 -> true;
      default -> false;
    };
  }

  /** Whether its slope may jump: at a jump of its values or at a corner. */
  public boolean bends() {
    return jumps() || this == ABS || this == MIN || this == MAX;
  }

  /** Whether f(-u) = -f(u) for a function of one number. */
  public boolean isOdd() {
    return switch (this) {
      case SIN, TAN, ASIN, ATAN, SINH, TANH, ERF, SIGN, ROUND -> true;
      default -> false;
    };
  }

  /** Numbers that its argument {@code index} may be, none of which leaves it without a value. */
  public Domain domain(int index) {
    return switch (this) {
      case LOG, EXPI, GAMMA, LOGGAMMA, GAMMA_P, GAMMA_Q, BESSEL_I -> Domain.POSITIVE;
      case LOG1P -> Domain.above(BigFraction.of(-1));
      case ASIN, ACOS -> Domain.between(BigFraction.of(-1), BigFraction.ONE);
      case BETA_I -> index == 0 ? Domain.unit() : Domain.POSITIVE;
      case MOD, ATAN2 -> index == 1 ? Domain.POSITIVE : Domain.REAL;
      default -> Domain.REAL;
    };
  }

  /**
   * Where the values lie for arguments inside the domain of the function, its ends left out; as far
   * as the bounds are rational.
   */
  public Domain range() {
    return switch (this) {
      case EXP, SOFTPLUS, GAMMA -> Domain.POSITIVE;
      case SIGMOID, GAMMA_P, GAMMA_Q, BETA_I -> Domain.unit();
      case TANH, ERF -> Domain.between(BigFraction.of(-1), BigFraction.ONE);
      case ERFC -> Domain.between(BigFraction.ZERO, BigFraction.of(2));
      case SIN, COS, SIGN -> Domain.closed(BigFraction.of(-1), BigFraction.ONE);
      case COSH -> Domain.from(BigFraction.ONE);
      case ABS, NORM -> Domain.NONNEGATIVE;
      default -> Domain.REAL;
    };
  }
}
