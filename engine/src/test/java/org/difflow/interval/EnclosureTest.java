package org.difflow.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.difflow.golden.SympyFormula;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.zero.PointValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosureTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");

  private Interval over(String formula, double lower, double upper) {
    Expr parsed = SympyFormula.parse(pool, Map.of("x", x), formula);
    return new Enclosure(List.of(x), List.of(parsed))
        .over(List.of(new Interval(lower, upper)))
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(x)",
        "cos(x)",
        "exp(x)",
        "tanh(x)",
        "atan(x)",
        "sinh(x)",
        "cosh(x)",
        "erf(x)",
        "log(x + 7)",
        "sqrt(x + 7)",
        "x**3 - 2*x**2",
        "1/(x + 7)",
        "(x + 7)**(2/3)",
        "exp(-x**2)",
        "sin(x)*cos(x)/(2 + sin(3*x))",
        "(x + 7)**x",
        "log(1 + exp(x))",
        "asin(x/7)"
      })
  void valuesInsideAreEnclosedToTheLastDigit(String text) {
    Expr formula = SympyFormula.parse(pool, Map.of("x", x), text);
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      double from = 12 * random.nextDouble() - 6;
      double to = i % 2 == 0 ? from : from + (6 - from) * random.nextDouble();
      double inside = from + (to - from) * random.nextDouble();
      Interval found = over(text, from, to);
      BigDecimal value = PointValue.number(formula, Map.of(x, new BigDecimal(inside)), 40);
      assertThat(new BigDecimal(found.lower())).isLessThanOrEqualTo(value);
      assertThat(new BigDecimal(found.upper())).isGreaterThanOrEqualTo(value);
      if (from == to) {
        assertThat(found.upper() - found.lower()).isLessThan(1e-12 * (1 + Math.abs(found.upper())));
      }
    }
  }

  @Test
  void extremaBetweenTheEndsAreFound() {
    assertThat(over("sin(x)", 0, 2)).isEqualTo(new Interval(0, 1));
    assertThat(over("cos(x)", -1, 4)).isEqualTo(new Interval(-1, 1));
    assertThat(over("sin(x)", 0, 1).upper()).isCloseTo(Math.sin(1), within(1e-15));
    assertThat(over("x**4", -1, 2)).isEqualTo(new Interval(0, 16));
  }

  @Test
  void partsThatDependOnOneAnotherAreOverestimatedButEnclosed() {
    Interval zero = over("x*(1 - x) - x + x**2", 0, 1);
    assertThat(zero.contains(0)).isTrue();
    assertThat(zero.upper()).isGreaterThan(0);
  }

  @Test
  void aFunctionOutsideItsDomainHasNoEnclosure() {
    assertThatThrownBy(() -> over("log(x)", -1, 1)).isInstanceOf(NoValue.class);
    assertThatThrownBy(() -> over("tan(x)", 1, 2)).isInstanceOf(NoValue.class);
    assertThat(Enclosure.covers(SympyFormula.parse(pool, Map.of("x", x), "gamma(x)"))).isFalse();
  }
}
