package org.difflow.symbolic.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.difflow.symbolic.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References are closed forms, recurrences and reflections. */
class DecimalFunctionsTest {
  private static final MathContext DIGITS = new MathContext(34);

  private static BigDecimal value(Function function, String... arguments) {
    List<BigDecimal> numbers = Stream.of(arguments).map(BigDecimal::new).toList();
    return DecimalFunctions.apply(function, numbers, DIGITS);
  }

  private static void assertClose(BigDecimal value, BigDecimal expected) {
    BigDecimal error = value.subtract(expected).abs();
    assertThat(error).isLessThanOrEqualTo(expected.abs().movePointLeft(31));
  }

  @Test
  void gammaFunctionOfWholeAndHalfNumbersIsExact() {
    assertClose(value(Function.GAMMA, "11"), BigDecimal.valueOf(3_628_800));
    BigDecimal half = value(Function.GAMMA, "0.5");
    assertClose(half.multiply(half), new BigDecimal("3.141592653589793238462643383279502884"));
    assertClose(value(Function.GAMMA, "-0.5"), half.multiply(BigDecimal.valueOf(-2)));
    assertThatThrownBy(() -> value(Function.GAMMA, "-3")).isInstanceOf(Undefined.class);
  }

  /** Gamma(a + 1) = a Gamma(a) and P(a, x) - P(a + 1, x) = x^a e^-x / Gamma(a + 1). */
  @ParameterizedTest
  @CsvSource({"0.3, 0.01", "2.5, 7", "392, 350", "1536, 1600"})
  void incompleteGammaSatisfiesItsRecurrence(String a, String x) {
    String next = new BigDecimal(a).add(BigDecimal.ONE).toString();
    BigDecimal step =
        DecimalFunctions.exp(
            DecimalFunctions.log(new BigDecimal(x), new MathContext(50))
                .multiply(new BigDecimal(a))
                .subtract(new BigDecimal(x))
                .subtract(value(Function.LOGGAMMA, next)),
            DIGITS);
    BigDecimal change = value(Function.GAMMA_P, a, x).subtract(value(Function.GAMMA_P, next, x));
    assertThat(change.subtract(step).abs()).isLessThan(step.movePointLeft(26));
  }

  /** P(1, x) = 1 - e^-x, Q(1, x) = e^-x, I_x(a, 1) = x^a, I_1/2(a, a) = 1/2. */
  @Test
  void closedFormsHold() {
    BigDecimal decay = value(Function.EXP, "-300");
    assertClose(value(Function.GAMMA_Q, "1", "300"), decay);
    assertClose(
        value(Function.GAMMA_P, "1", "0.25"),
        BigDecimal.ONE.subtract(value(Function.EXP, "-0.25")));
    assertClose(value(Function.BETA_I, "0.9", "40", "1"), new BigDecimal("0.9").pow(40));
    assertClose(value(Function.BETA_I, "0.2", "40", "1"), new BigDecimal("0.2").pow(40));
    assertClose(value(Function.BETA_I, "0.5", "392", "392"), new BigDecimal("0.5"));
    assertClose(value(Function.ERFC, "0.3"), BigDecimal.ONE.subtract(value(Function.ERF, "0.3")));
    assertClose(
        value(Function.BESSEL_I, "0.5", "3")
            .pow(2)
            .multiply(new BigDecimal("3"))
            .multiply(new BigDecimal("3.141592653589793238462643383279502884"))
            .divide(BigDecimal.TWO),
        value(Function.SINH, "3").pow(2));
  }

  /** Also where the asymptotic series takes over from the power series, beyond 106. */
  @ParameterizedTest
  @ValueSource(
      strings = {"0.3725", "-0.3", "100", "-100", "107", "108", "-110", "116", "-118", "121"})
  void exponentialIntegralIsThatOfAnotherLibrary(String x) {
    Apfloat truth = ApfloatMath.expIntegralEi(new Apfloat(x, 40));
    assertClose(value(Function.EXPI, x), new BigDecimal(truth.toString()));
  }

  @Test
  void incompleteBetaIsReflected() {
    for (String x : List.of("0.01", "0.3", "0.77", "0.9999")) {
      String rest = BigDecimal.ONE.subtract(new BigDecimal(x)).toString();
      assertClose(
          value(Function.BETA_I, x, "392", "0.5").add(value(Function.BETA_I, rest, "0.5", "392")),
          BigDecimal.ONE);
    }
  }

  /** erfc(x) = e^(-x^2)/(x sqrt(pi)) (1 - 1/(2x^2) + ...), DLMF 7.12.1. */
  @Test
  void tailsKeepTheirDigits() {
    BigDecimal tail = value(Function.ERFC, "40");
    BigDecimal main =
        value(Function.EXP, "-1600")
            .divide(
                new BigDecimal("40")
                    .multiply(new BigDecimal("1.772453850905516027298167483341145183")),
                DIGITS);
    assertThat(tail.divide(main, DIGITS).doubleValue()).isBetween(1 - 1 / 3200.0, 1 - 1 / 3205.0);
    assertClose(value(Function.SOFTPLUS, "-200"), value(Function.EXP, "-200"));
  }

  @Test
  void aNumberAtAStepIsOnNoKnownSide() {
    assertThat(value(Function.FLOOR, "-0.5")).isEqualByComparingTo("-1");
    assertThat(value(Function.ROUND, "2.5")).isEqualByComparingTo("2");
    assertThat(value(Function.MOD, "-7", "3")).isEqualByComparingTo("2");
    assertThat(value(Function.FLOOR, "3")).isEqualByComparingTo("3");
    assertThatThrownBy(() -> value(Function.FLOOR, "2.99999999999999999999999999999999"))
        .isInstanceOf(Undefined.class);
  }
}
