package org.difflow.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Numbers as text. The shortest decimal that reads back to the same double; whole numbers below
 * 10^16 have no point ({@code 2}, {@code 10000}); a number is written out from 10^-4 up to 10^16
 * and with an exponent elsewhere ({@code 1e-5}, {@code 1.5e20}); the rest is {@code inf}, {@code
 * -inf} and {@code nan}.
 */
public final class Decimals {
  /** Below 10^16 every digit of a whole number is worth printing: a double carries 15.95 digits. */
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  /** 0.0001 is written out, 1e-5 is shorter with an exponent. */
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private Decimals() {}

  /** The shortest decimal that reads back to {@code value}; a negative zero is {@code -0}. */
  public static String shortest(double value) {
    if (!Double.isFinite(value)) {
      return word(value);
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    return layout(shortestDecimal(value));
  }

  /**
   * {@code value} correctly rounded to {@code digits} significant digits (ties to even), without
   * trailing zeros: 2 to four digits is {@code 2}, 2/3 is {@code 0.6667}.
   */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value) || value == 0) {
      return shortest(value);
    }
    return layout(rounded(new BigDecimal(value), digits));
  }

  /** A point to that many digits: a number in one dimension, else a vector. */
  public static String significant(double[] point, int digits) {
    String[] numbers =
        Arrays.stream(point).mapToObj(v -> significant(v, digits)).toArray(String[]::new);
    return point.length == 1 ? numbers[0] : Arrays.toString(numbers);
  }

  /**
   * {@code value} correctly rounded to {@code decimals} digits after the point (ties to even), all
   * of them written: 2 with three decimals is {@code 2.000}.
   */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return word(value);
    }
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String word(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /** {@link Double#toString} is shortest from two digits on; one digit may do (5e-324). */
  private static BigDecimal shortestDecimal(double value) {
    BigDecimal decimal = new BigDecimal(Double.toString(value));
    BigDecimal oneDigit = rounded(decimal, 1);
    return oneDigit.doubleValue() == value ? oneDigit : decimal;
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    int excess = value.precision() - digits;
    return excess > 0 ? value.setScale(value.scale() - excess, RoundingMode.HALF_EVEN) : value;
  }

  private static String layout(BigDecimal value) {
    BigDecimal digits = value.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
      return digits.toPlainString();
    }
    return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
