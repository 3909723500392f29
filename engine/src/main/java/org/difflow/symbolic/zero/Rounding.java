package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;

/**
 * Whether a formula differs from 0 by no more than what the rounding of one of its numbers makes.
 * Such is {@code sin(x + 1.5707963267948966) - cos(x)}: with pi/2 in the place of the decimal it is
 * 0, and whether that was meant nobody can tell. A literal means what it says.
 */
public final class Rounding {
  /** Decimals of at least so many digits are taken for doubles, which have 15 to 17. */
  private static final BigInteger ALL_DIGITS = BigInteger.TEN.pow(14);

  /** About fifty roundings of a double, the share of a number that its computation may lose. */
  private static final BigFraction ROUNDED = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(14));

  private static final int DIGITS = 68;

  private Rounding() {}

  /** The decimal whose last digits make the difference that was found, if one does. */
  public static Optional<Constant> explaining(Expr formula, ZeroResult.Refuted refuted) {
    return PostOrder.of(formula).stream()
        .filter(node -> node instanceof Constant number && isRounded(number))
        .map(Constant.class::cast)
        .filter(number -> explains(number, formula, refuted.point()))
        .findFirst();
  }

  private static boolean isRounded(Constant number) {
    BigInteger denominator = Rational.denominator(number.value());
    return !number.pool().isLiteral(number.value())
        && Rational.numerator(number.value()).abs().max(denominator).compareTo(ALL_DIGITS) >= 0
        && isDecimal(denominator);
  }

  private static boolean isDecimal(BigInteger denominator) {
    return BigInteger.TEN.pow(denominator.bitLength()).mod(denominator).signum() == 0;
  }

  private static boolean explains(Constant number, Expr formula, Map<Symbol, BigDecimal> point) {
    Expr moved = formula.pool().constant(number.value().multiply(ROUNDED.add(1)));
    try {
      BigDecimal here = value(formula, point);
      BigDecimal there = value(formula.substitute(Map.of(number, moved)), point);
      return here.abs().compareTo(there.subtract(here).abs()) <= 0;
    } catch (ArithmeticException withoutDigits) {
      return false;
    }
  }

  private static BigDecimal value(Expr formula, Map<Symbol, BigDecimal> point) {
    return PointValue.number(formula, PointValue.completed(point, formula), DIGITS);
  }
}
