package org.difflow.symbolic.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;

class SettledTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");

  /** log(1 - tanh(x)^2) = 2 log 2 - 2 x but for e^(-2x), at x = 200 of 174 digits. */
  @Test
  void whatCancelsIsFoundInMoreDigits() {
    Expr squared = x.apply(Function.TANH).square();
    Expr formula = squared.negate().plus(1).log();
    assertThat(value(formula, 200)).isCloseTo(2 * Math.log(2) - 400, within(1e-12));
  }

  /** (1 - tanh x) exp(2x) tends to 2; in 40 and in 80 digits nothing is left of it at x = 400. */
  @Test
  void whatCancelsCompletelyIsNotZero() {
    Expr rest = x.apply(Function.TANH).negate().plus(1);
    assertThat(value(rest.times(x.times(2).exp()), 400)).isCloseTo(2, within(1e-15));
    assertThat(value(rest.apply(Function.SIN).times(x.times(2).exp()), 400))
        .isCloseTo(2, within(1e-15));
    assertThat(value(rest.sqrt().times(x.exp()), 400)).isCloseTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void whatIsZeroIsZero() {
    assertThat(value(x.times(x.plus(1000).exp()), 0)).isZero();
  }

  @Test
  void whatOverflowsInPartsIsFound() {
    Expr formula = x.exp().minus(x.minus(1).exp()).over(x.exp());
    assertThat(value(formula, 5000)).isCloseTo(1 - Math.exp(-1), within(1e-15));
  }

  @Test
  void whatHasNoValueHasNone() {
    assertThat(Settled.value(x.log(), Map.of(x, BigDecimal.valueOf(-1)))).isEmpty();
    assertThat(Settled.value(x.reciprocal(), Map.of(x, BigDecimal.ZERO))).isEmpty();
    assertThat(Settled.value(x.exp(), Map.of(x, BigDecimal.valueOf(1000)))).isEmpty();
  }

  private double value(Expr formula, long at) {
    return Settled.value(formula, Map.of(x, BigDecimal.valueOf(at))).orElseThrow();
  }
}
