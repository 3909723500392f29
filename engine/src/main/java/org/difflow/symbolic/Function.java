package org.difflow.symbolic;

import java.util.Locale;

/**
 * The elementary functions of a formula. Each unary function knows its slope f'(u) as a formula in
 * u; where a function has a corner (abs, sign) the slope is the one away from the corner.
 *
 * <p>{@link #NORM} is the Euclidean norm of a vector and {@link #DOT} the inner product of two;
 * both give one number, and their derivatives follow from the product rule (see {@link
 * Derivative}).
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
  ERF,
  ABS,
  SIGN,
  NORM,
  DOT;

  /** The name in the language, for example {@code tanh}. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many arguments the function takes. */
  public int arity() {
    return this == DOT ? 2 : 1;
  }

  /** Whether vectors go in and one number comes out. */
  public boolean reduces() {
    return this == NORM || this == DOT;
  }

  /** The derivative f'(u) of a unary function, as a formula in u. */
  Expr slope(Expr u) {
    return switch (this) {
      case EXP, EXPM1 -> u.exp();
      case LOG -> u.reciprocal();
      case LOG1P -> u.plus(1).reciprocal();
      case SIN -> u.apply(COS);
      case COS -> u.apply(SIN).negate();
      case TAN -> u.apply(TAN).square().plus(1);
      case ASIN -> oneMinusSquare(u).sqrt().reciprocal();
      case ACOS -> oneMinusSquare(u).sqrt().reciprocal().negate();
      case ATAN -> u.square().plus(1).reciprocal();
      case SINH -> u.apply(COSH);
      case COSH -> u.apply(SINH);
      case TANH -> oneMinusSquare(u.apply(TANH));
      case SIGMOID -> u.apply(SIGMOID).minus(u.apply(SIGMOID).square());
      case ERF -> u.square().negate().exp().times(2).over(u.pool().pi().sqrt());
      case ABS -> u.apply(SIGN);
      case SIGN -> u.pool().constant(0);
      case NORM, DOT -> throw new IllegalStateException(symbol() + " takes vectors: no slope");
    };
  }

  private static Expr oneMinusSquare(Expr u) {
    return u.pool().constant(1).minus(u.square());
  }
}
