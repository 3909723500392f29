package org.difflow.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final MathContext EXACT = new MathContext(120);

  /** Numbers of all sizes, some of them small whole numbers. */
  private static double number(Random random) {
    return random.nextInt(4) == 0
        ? random.nextInt(9) - 4
        : random.nextGaussian() * Math.scalb(1.0, random.nextInt(120) - 60);
  }

  private static void holdsExactly(
      BinaryOperator<Interval> rounded, BinaryOperator<BigDecimal> exact) {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double a = number(random);
      double b = number(random);
      if (b != 0) {
        Interval found = rounded.apply(Interval.point(a), Interval.point(b));
        BigDecimal value = exact.apply(new BigDecimal(a), new BigDecimal(b));
        assertTight(found, value);
      }
    }
  }

  /** The exact value is inside, and no double is strictly between the ends. */
  private static void assertTight(Interval found, BigDecimal value) {
    assertThat(new BigDecimal(found.lower())).isLessThanOrEqualTo(value);
    assertThat(new BigDecimal(found.upper())).isGreaterThanOrEqualTo(value);
    assertThat(Math.nextUp(found.lower())).isGreaterThanOrEqualTo(found.upper());
  }

  @Test
  void resultsOfNumbersLieBetweenNeighbouringDoubles() {
    holdsExactly(Interval::plus, BigDecimal::add);
    holdsExactly(Interval::times, BigDecimal::multiply);
    holdsExactly((a, b) -> b.reciprocal(), (a, b) -> BigDecimal.ONE.divide(b, EXACT));
    holdsExactly((a, b) -> b.abs().sqrt(), (a, b) -> b.abs().sqrt(EXACT));
  }

  @Test
  void exactResultsStayExact() {
    assertThat(Interval.point(0.5).plus(Interval.point(0.25))).isEqualTo(Interval.point(0.75));
    assertThat(Interval.point(3).over(Interval.point(4))).isEqualTo(Interval.point(0.75));
    assertThat(Interval.point(9).sqrt()).isEqualTo(Interval.point(3));
    assertThat(Interval.around(BigFraction.of(1, 3)).upper()).isEqualTo(Math.nextUp(1 / 3.0));
  }

  @Test
  void signsOfTheEndsAreMinded() {
    Interval mixed = new Interval(-2, 3);
    assertThat(mixed.times(mixed)).isEqualTo(new Interval(-6, 9));
    assertThat(mixed.square()).isEqualTo(new Interval(0, 9));
    assertThat(mixed.power(BigFraction.of(3))).isEqualTo(new Interval(-8, 27));
    assertThat(mixed.reciprocal()).isEqualTo(Interval.ALL);
    assertThat(new Interval(0, 2).reciprocal())
        .isEqualTo(new Interval(0.5, Double.POSITIVE_INFINITY));
    assertThat(mixed.power(BigFraction.of(-2)).lower()).isEqualTo(1 / 9.0);
  }

  @Test
  void infiniteEndsArePlacesAndNotNumbers() {
    Interval right = new Interval(1, Double.POSITIVE_INFINITY);
    assertThat(Interval.ZERO.times(right)).isEqualTo(Interval.ZERO);
    assertThat(right.minus(right)).isEqualTo(Interval.ALL);
    assertThat(Interval.point(Double.MAX_VALUE).times(Interval.point(2)))
        .isEqualTo(new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY));
    assertThat(Interval.ALL.middle()).isZero();
    assertThat(right.middle()).isEqualTo(2);
  }

  @Test
  void whatHasNoValueIsNotEnclosed() {
    Interval mixed = new Interval(-1, 1);
    assertThatThrownBy(mixed::sqrt).isInstanceOf(NoValue.class);
    assertThatThrownBy(() -> mixed.power(BigFraction.of(1, 3))).isInstanceOf(NoValue.class);
    assertThatThrownBy(Interval.ZERO::reciprocal).isInstanceOf(NoValue.class);
  }
}
