package org.difflow.symbolic.zero;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.difflow.symbolic.Function;

/** The functions of numbers in any precision; {@link Undefined} outside their domains. */
final class DecimalFunctions {
  private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(100_000);

  /** From here on a logarithm is taken of the mantissa: the library slows down with the decade. */
  private static final int FAR_DECADE = 3;

  private DecimalFunctions() {}

  /** The function of numbers that stand for its arguments. */
  static BigDecimal apply(Function function, List<BigDecimal> arguments, MathContext digits) {
    return arguments.size() == 1
        ? apply(function, arguments.getFirst(), digits)
        : applyToSeveral(function, arguments, digits);
  }

  private static BigDecimal apply(Function function, BigDecimal u, MathContext digits) {
    return switch (function) {
      case EXP -> exp(u, digits);
      case EXPM1 -> exp(u, digits).subtract(BigDecimal.ONE, digits);
      case LOG -> log(u, digits);
      case LOG1P -> log(u.add(BigDecimal.ONE, digits), digits);
      case SIN -> BigDecimalMath.sin(reachable(u), digits);
      case COS -> BigDecimalMath.cos(reachable(u), digits);
      case TAN -> BigDecimalMath.tan(reachable(u), digits);
      case ASIN -> BigDecimalMath.asin(withinOne(u), digits);
      case ACOS -> BigDecimalMath.acos(withinOne(u), digits);
      case ATAN -> BigDecimalMath.atan(u, digits);
      case SINH -> BigDecimalMath.sinh(reachable(u), digits);
      case COSH -> BigDecimalMath.cosh(reachable(u), digits);
      case TANH -> tanh(u, digits);
      case SIGMOID -> reciprocal(exp(u.negate(), digits).add(BigDecimal.ONE, digits), digits);
      case SOFTPLUS -> softplus(u, digits);
      case ERF -> ErrorFunction.of(u, digits);
      case ERFC -> ErrorFunction.complement(u, digits);
      case EXPI -> ExponentialIntegral.of(u, digits);
      case GAMMA -> GammaFunction.of(u, digits);
      case LOGGAMMA -> GammaFunction.logarithm(u, digits);
      case ABS -> u.abs();
      case SIGN -> BigDecimal.valueOf(u.signum());
      case FLOOR -> Steps.floor(u, digits);
      case ROUND -> Steps.round(u, digits);
      default -> throw new IllegalArgumentException(function + " takes no single number");
    };
  }

  private static BigDecimal applyToSeveral(
      Function function, List<BigDecimal> arguments, MathContext digits) {
    BigDecimal u = arguments.get(0);
    BigDecimal v = arguments.get(1);
    return switch (function) {
      case ATAN2 -> angle(u, v, digits);
      case MOD -> Steps.mod(u, v, digits);
      case MIN -> u.min(v);
      case MAX -> u.max(v);
      case GAMMA_P -> IncompleteGamma.lower(u, v, digits);
      case GAMMA_Q -> IncompleteGamma.upper(u, v, digits);
      case BETA_I -> IncompleteBeta.of(u, v, arguments.get(2), digits);
      case BESSEL_I -> BesselFunction.of(u, v, digits);
      case ANTIDERIVATIVE, INTEGRAL -> throw Undefined.outOfReach("an integral");
      default -> throw new IllegalArgumentException(function + " does not take several numbers");
    };
  }

  private static BigDecimal angle(BigDecimal y, BigDecimal x, MathContext digits) {
    if (y.signum() == 0 && x.signum() == 0) {
      throw new Undefined("the angle of the origin");
    }
    return BigDecimalMath.atan2(y, x, digits);
  }

  static BigDecimal exp(BigDecimal u, MathContext digits) {
    return BigDecimalMath.exp(reachable(u), digits);
  }

  static BigDecimal log(BigDecimal u, MathContext digits) {
    if (u.signum() <= 0) {
      throw new Undefined("the logarithm of a number that is not positive");
    }
    int decade = u.precision() - u.scale() - 1;
    return Math.abs(decade) < FAR_DECADE
        ? BigDecimalMath.log(u, digits)
        : logByDecade(u.movePointLeft(decade), decade, digits);
  }

  private static BigDecimal logByDecade(BigDecimal mantissa, int decade, MathContext digits) {
    BigDecimal whole =
        BigDecimalMath.log(BigDecimal.TEN, digits).multiply(BigDecimal.valueOf(decade));
    return BigDecimalMath.log(mantissa, digits).add(whole, digits);
  }

  private static BigDecimal softplus(BigDecimal u, MathContext digits) {
    MathContext more = Precision.forComplement(digits, u.doubleValue());
    return log(exp(u, more).add(BigDecimal.ONE, more), more).round(digits);
  }

  private static BigDecimal tanh(BigDecimal u, MathContext digits) {
    BigDecimal growth = exp(u.multiply(BigDecimal.TWO), digits);
    return growth
        .subtract(BigDecimal.ONE, digits)
        .divide(growth.add(BigDecimal.ONE, digits), digits);
  }

  private static BigDecimal reciprocal(BigDecimal u, MathContext digits) {
    return BigDecimal.ONE.divide(u, digits);
  }

  private static BigDecimal reachable(BigDecimal u) {
    if (u.abs().compareTo(LARGEST_EXPONENT) > 0) {
      throw Undefined.outOfReach("an argument above 100000");
    }
    return u;
  }

  private static BigDecimal withinOne(BigDecimal u) {
    if (u.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new Undefined("an inverse sine outside [-1, 1]");
    }
    return u;
  }

  static BigDecimal power(BigDecimal base, BigDecimal exponent, MathContext digits) {
    if (base.signum() == 0) {
      return powerOfZero(exponent);
    }
    if (exponent.abs().compareTo(LARGEST_EXPONENT) <= 0
        && exponent.stripTrailingZeros().scale() <= 0) {
      return wholePower(base, exponent.intValueExact(), digits);
    }
    return exponent.compareTo(new BigDecimal("0.5")) == 0 && base.signum() > 0
        ? base.sqrt(digits)
        : exp(log(base, digits).multiply(exponent, digits), digits);
  }

  private static BigDecimal powerOfZero(BigDecimal exponent) {
    if (exponent.signum() <= 0) {
      throw new Undefined("a division by zero");
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal wholePower(BigDecimal base, int exponent, MathContext digits) {
    BigDecimal power = BigDecimal.ONE;
    for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(exponent));
        bit > 0;
        bit--) {
      power = power.multiply(power, digits);
      if (BigInteger.valueOf(Math.abs(exponent)).testBit(bit - 1)) {
        power = power.multiply(base, digits);
      }
    }
    return exponent < 0 ? reciprocal(power, digits) : power;
  }
}
