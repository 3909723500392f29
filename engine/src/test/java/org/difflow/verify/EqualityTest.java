package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.junit.jupiter.api.Test;

class EqualityTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");

  /** sin(x) exp(sin(x)^2) over a period: what quadrature leaves of it is rounding. */
  @Test
  void anIntegralThatCancelsRefutesNothing() {
    Expr sine = x.apply(Function.SIN);
    Expr wave = sine.times(sine.square().exp());
    Expr period = pool.integral(wave, x, pool.constant(0), pool.pi().times(2));
    assertThat(Equality.found(period)).isInstanceOf(ZeroResult.Tested.class);
    assertThat(Equality.found(period.plus(1))).isNotInstanceOf(ZeroResult.Proved.class);
  }

  @Test
  void integralsThatDifferAreTold() {
    Expr bell = x.square().negate().exp().times(x.apply(Function.COSH).apply(Function.TANH));
    Expr whole = pool.integral(bell, x, pool.constant(0), pool.constant(1));
    Expr half = pool.integral(bell, x, pool.constant(0), pool.constant(1).over(2));
    assertThat(Equality.found(whole.minus(half))).isInstanceOf(ZeroResult.Refuted.class);
  }
}
