package org.difflow.symbolic.print;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Which rationals read better as decimals: 0.1 and 9.95, but 1/2, 3/4, 1/3 and 1/16. */
final class Rationals {
  private static final BigInteger TEN = BigInteger.TEN;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int MOST_DIGITS = 17;

  private Rationals() {}

  /** The decimal that {@code value} is written as, if it is no fraction of small numbers. */
  static Optional<String> decimal(BigFraction value) {
    BigInteger denominator = value.getDenominator();
    boolean decimal = denominator.compareTo(TEN) >= 0 && denominator.mod(FIVE).signum() == 0;
    return decimal ? exact(value).filter(text -> text.length() <= MOST_DIGITS) : Optional.empty();
  }

  private static Optional<String> exact(BigFraction value) {
    try {
      BigDecimal quotient =
          new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()));
      return Optional.of(quotient.stripTrailingZeros().toPlainString());
    } catch (ArithmeticException endless) {
      return Optional.empty();
    }
  }
}
