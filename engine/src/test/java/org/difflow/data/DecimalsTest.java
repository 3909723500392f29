package org.difflow.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "10000, 10000",
    "-3, -3",
    "1e-5, 1e-5",
    "0.0001, 0.0001",
    "1.5e20, 1.5e20",
    "9999999999999998, 9999999999999998",
    "1e16, 1e16",
    "12345678901234567890, 1.2345678901234567e19",
    "0.1, 0.1",
    "1234.5, 1234.5",
    "2e-323, 2e-323",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, nan",
    "0, 0",
    "-0.0, -0",
  })
  void numbersPrintAsTheShortestDecimal(double value, String expected) {
    assertThat(Decimals.shortest(value)).isEqualTo(expected);
  }

  @Test
  void theSumOfOneTenthAndTwoTenthsShowsItsRounding() {
    assertThat(Decimals.shortest(0.1 + 0.2)).isEqualTo("0.30000000000000004");
  }

  @Test
  void everyDoubleReadsBackAndNoShorterDecimalDoes() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Decimals.shortest(value))).isEqualTo(value);
        assertThat(withOneDigitLess(Decimals.shortest(value))).doesNotContain(value);
      }
    }
  }

  /** Both neighbours with one digit less; a one-digit number has none. */
  private static double[] withOneDigitLess(String text) {
    BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
    if (exact.precision() == 1) {
      return new double[0];
    }
    int digits = exact.precision() - 1;
    return new double[] {
      exact.round(new MathContext(digits, RoundingMode.UP)).doubleValue(),
      exact.round(new MathContext(digits, RoundingMode.DOWN)).doubleValue()
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0.6666666666666666, 4, 0.6667",
    "2, 4, 2",
    "12345.678, 4, 12350",
    "0.000012345, 2, 1.2e-5",
    "9.9996, 4, 10",
    "1.2345e20, 2, 1.2e20",
    "-0.0123456, 3, -0.0123",
    "2.5, 1, 2",
    "3.5, 1, 4",
    "0, 4, 0",
    "Infinity, 4, inf",
  })
  void significantDigitsRoundTheExactBinaryValue(double value, int digits, String expected) {
    assertThat(Decimals.significant(value, digits)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 2.000",
    "0.66666, 3, 0.667",
    "0.125, 2, 0.12",
    "1.005, 2, 1.00",
    "1e20, 1, 100000000000000000000.0",
    "-1.5, 0, -2",
    "NaN, 3, nan",
  })
  void fixedDecimalsAreAllWritten(double value, int decimals, String expected) {
    assertThat(Decimals.fixed(value, decimals)).isEqualTo(expected);
  }
}
