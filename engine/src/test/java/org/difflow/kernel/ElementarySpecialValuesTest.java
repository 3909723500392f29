package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Zeros, infinities, NaN, and the ends of the range: what {@link Math} specifies exactly. */
class ElementarySpecialValuesTest {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    3,
    -3,
    0.5,
    -0.5,
    1.5,
    -1.5,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    0x1p53,
    -0x1p53,
    0x1p53 - 1,
    1 - 0x1p53,
    0x1p62,
    1 - 0x1p-53,
    1 + 0x1p-52,
    709.782712893384,
    709.7827128933841,
    -745.1332191019411,
    -745.1332191019412,
    -746,
    710,
    711,
    1000,
    -1000
  };

  private static final Map<DoubleUnaryOperator, DoubleUnaryOperator> UNARY =
      Map.ofEntries(
          Map.entry(Elementary::exp, Math::exp),
          Map.entry(Elementary::expm1, Math::expm1),
          Map.entry(Elementary::log, Math::log),
          Map.entry(Elementary::log1p, Math::log1p),
          Map.entry(Elementary::sin, Math::sin),
          Map.entry(Elementary::cos, Math::cos),
          Map.entry(Elementary::tan, Math::tan),
          Map.entry(Elementary::asin, Math::asin),
          Map.entry(Elementary::acos, Math::acos),
          Map.entry(Elementary::atan, Math::atan),
          Map.entry(Elementary::sinh, Math::sinh),
          Map.entry(Elementary::cosh, Math::cosh),
          Map.entry(Elementary::tanh, Math::tanh));

  @Test
  void functionsOfOneNumberFollowMath() {
    UNARY.forEach(
        (ours, reference) -> {
          for (double x : SPECIAL) {
            agree(ours.applyAsDouble(x), reference.applyAsDouble(x), "at " + x);
          }
        });
  }

  @Test
  void powerFollowsMath() {
    functionOfTwoFollows(Elementary::pow, Math::pow);
  }

  @Test
  void angleFollowsMath() {
    functionOfTwoFollows(Elementary::atan2, Math::atan2);
  }

  @Test
  void turnsAreExactAtQuartersAndKeepTheSignOfZero() {
    assertThat(Elementary.sinTurns(0.25)).isEqualTo(1);
    assertThat(Elementary.cosTurns(0.5)).isEqualTo(-1);
    assertThat(Elementary.sinTurns(0.5)).isEqualTo(0);
    assertThat(Elementary.cosTurns(0x1p60)).isEqualTo(1);
    assertThat(Elementary.sinTurns(-0.0)).isEqualTo(-0.0);
    assertThat(Elementary.sinTurns(Double.POSITIVE_INFINITY)).isNaN();
    assertThat(Elementary.cosTurns(Double.NaN)).isNaN();
  }

  private static void functionOfTwoFollows(
      DoubleBinaryOperator ours, DoubleBinaryOperator reference) {
    for (double x : SPECIAL) {
      for (double y : SPECIAL) {
        String place = "at (" + x + ", " + y + ")";
        agree(ours.applyAsDouble(x, y), reference.applyAsDouble(x, y), place);
      }
    }
  }

  /** Two ulp apart at most, which for zeros, infinities and NaN means the same, sign included. */
  private static void agree(double ours, double reference, String place) {
    if (reference == 0 || Double.isNaN(reference) || Double.isInfinite(reference)) {
      assertThat(Double.doubleToLongBits(ours))
          .as(place)
          .isEqualTo(Double.doubleToLongBits(reference));
    } else {
      assertThat(Math.abs(ours - reference)).as(place).isLessThanOrEqualTo(2 * Math.ulp(reference));
    }
  }
}
