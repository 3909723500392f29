package org.difflow.symbolic.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which rationals print as decimals: those that are exact in at most {@value #MAX_DIGITS} digits
 * and whose denominator has a factor 5, since nobody writes fifths or hundredths as fractions (1/10
 * is 0.1, 1/125 is 0.008). Halves, quarters and thirds stay fractions (x/2, 3*t/4).
 */
final class DecimalFractions {
  private static final int MAX_DIGITS = 12;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private DecimalFractions() {}

  /** The decimal for a value >= 0, if it should print as one. */
  static Optional<String> of(BigFraction value) {
    if (value.getDenominator().mod(FIVE).signum() != 0) {
      return Optional.empty();
    }
    return exact(value)
        .filter(decimal -> decimal.precision() <= MAX_DIGITS)
        .map(DecimalFractions::plainOrScientific);
  }

  private static Optional<BigDecimal> exact(BigFraction value) {
    try {
      return Optional.of(
          new BigDecimal(value.getNumerator())
              .divide(new BigDecimal(value.getDenominator()))
              .stripTrailingZeros());
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }

  private static String plainOrScientific(BigDecimal decimal) {
    boolean tiny = decimal.scale() - decimal.precision() >= 4;
    return tiny ? scientific(decimal) : decimal.toPlainString();
  }

  /** As in {@code 1e-5}. */
  private static String scientific(BigDecimal decimal) {
    String digits = decimal.unscaledValue().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (digits.length() - 1 - decimal.scale());
  }
}
