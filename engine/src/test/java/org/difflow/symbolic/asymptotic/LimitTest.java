package org.difflow.symbolic.asymptotic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.junit.jupiter.api.Test;

class LimitTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");
  private final Symbol t = pool.symbol("t", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol a = pool.symbol("a", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol k = pool.symbol("k");
  private final Expr one = pool.constant(1);
  private final Approach toZero = new Approach.FromAbove(pool.constant(0));
  private final Approach toInfinity = new Approach.ToInfinity();

  private void assertLimit(Expr formula, Symbol symbol, Approach approach, Expr expected) {
    Optional<Limit> limit = Limit.of(formula, symbol, approach);
    assertThat(limit).as(formula.toString()).isPresent();
    assertThat(limit.get()).as(formula.toString()).isInstanceOf(Limit.Finite.class);
    Expr value = ((Limit.Finite) limit.get()).value();
    assertThat(ZeroTest.test(value.minus(expected)))
        .as(formula + " tends to " + value)
        .isInstanceOf(ZeroResult.Proved.class);
  }

  private void assertInfinite(Expr formula, Symbol symbol, Approach approach, boolean negative) {
    assertThat(Limit.of(formula, symbol, approach))
        .as(formula.toString())
        .contains(new Limit.Infinite(negative));
  }

  private Expr call(Function function, Expr u) {
    return u.apply(function);
  }

  @Test
  void removableSingularitiesHaveTheirValue() {
    assertLimit(call(Function.SIN, x).over(x), x, toZero, one);
    assertLimit(
        one.minus(call(Function.COS, x)).over(x.square()),
        x,
        toZero,
        pool.constant(BigFraction.of(1, 2)));
    assertLimit(x.exp().minus(1).over(x), x, toZero, one);
    assertLimit(
        x.square().minus(1).over(x.minus(1)), x, new Approach.FromBelow(one), pool.constant(2));
    assertLimit(call(Function.TANH, x.over(a)).over(x), x, toZero, a.reciprocal());
  }

  /** e^(-(t/a)^2b) of a symbol b is no scale, and still falls. */
  @Test
  void saturatingFunctionsNeedNoScaleOfTheirTails() {
    Symbol b = pool.symbol("b", Sort.SCALAR, Domain.POSITIVE);
    Expr u = t.over(a).power(b);
    assertLimit(pool.apply(Function.GAMMA_P, a, u), t, toInfinity, one);
    assertLimit(pool.apply(Function.GAMMA_Q, a, u), t, toInfinity, pool.constant(0));
    assertLimit(call(Function.ERF, t.log()), t, toZero, one.negate());
    assertLimit(call(Function.ERFC, t.log()), t, toInfinity, pool.constant(0));
    assertThat(Limit.of(u.times(pool.apply(Function.GAMMA_Q, a, u)), t, toInfinity)).isEmpty();
  }

  @Test
  void seriesOfASymbolicFirstPowerAreCountedFromIt() {
    Expr minus = one.negate();
    Expr terms = t.power(a).minus(t.power(a.plus(1)));
    assertThat(PowerSeries.of(t.power(a).times(t.negate().exp()), t, pool.constant(0), 1, true))
        .contains(terms);
    assertThat(PowerSeries.of(t.power(minus).times(t.exp()), t, pool.constant(0), 0, true))
        .contains(t.power(minus).plus(1));
  }

  /** (e^t - the first nine terms of its series)/t^9 is 1/9!: all terms kept at first cancel. */
  @Test
  void cancellationIsFollowedToLaterTerms() {
    Expr sum = t.exp();
    long factorial = 1;
    for (int n = 0; n <= 8; n++) {
      factorial *= Math.max(1, n);
      sum = sum.minus(n == 0 ? one : t.power(n).over(pool.constant(factorial)));
    }
    assertLimit(sum.over(t.power(9)), t, toZero, pool.constant(BigFraction.of(1, 362880)));
  }

  @Test
  void exponentialsBeatPowersAndPowersBeatLogarithms() {
    assertLimit(x.power(10).times(x.negate().exp()), x, toInfinity, pool.constant(0));
    assertLimit(x.log().over(x), x, toInfinity, pool.constant(0));
    assertLimit(t.times(t.log()), t, toZero, pool.constant(0));
    assertInfinite(x.exp().over(x.power(10)), x, toInfinity, false);
    assertInfinite(t.log(), t, toZero, true);
    assertLimit(one.plus(a.over(x)).power(x), x, toInfinity, a.exp());
    assertLimit(t.power(t), t, toZero, one);
    assertLimit(
        x.square().plus(x).sqrt().minus(x), x, toInfinity, pool.constant(BigFraction.of(1, 2)));
  }

  @Test
  void specialFunctionsHaveTheirValuesAtTheEnds() {
    assertLimit(call(Function.ERF, x), x, toInfinity, one);
    assertLimit(call(Function.ERF, x), x, new Approach.ToMinusInfinity(), one.negate());
    assertLimit(call(Function.ERFC, x), x, new Approach.ToMinusInfinity(), pool.constant(2));
    assertLimit(
        call(Function.ERFC, x).times(x.square().exp()).times(x),
        x,
        toInfinity,
        pool.pi().sqrt().reciprocal());
    assertLimit(call(Function.ATAN, x), x, toInfinity, pool.pi().over(2));
    assertLimit(pool.apply(Function.GAMMA_P, a, t), t, toInfinity, one);
    assertLimit(
        pool.apply(Function.GAMMA_P, a, t).over(t.power(a)),
        t,
        toZero,
        a.plus(1).apply(Function.GAMMA).reciprocal());
    Expr beta = pool.apply(Function.BETA_I, t.over(t.plus(1)), a, one);
    assertLimit(beta, t, toInfinity, one);
    assertLimit(beta.over(t.power(a)), t, toZero, one);
  }

  /** d = 784 has coefficients of 1e-709: a tolerance would take them for 0. */
  @Test
  void smallCoefficientsAreNotTakenForZero() {
    Expr tiny = pool.constant(10).power(-700);
    assertLimit(t.times(tiny).over(t), t, toZero, tiny);
    assertLimit(t.times(tiny).plus(t.square()).over(t.times(tiny)), t, toZero, one);
  }

  @Test
  void whatIsNotDecidedIsNotAnswered() {
    assertThat(Limit.of(call(Function.SIN, x), x, toInfinity)).isEmpty();
    assertThat(Limit.of(call(Function.SIN, x).times(x), x, toInfinity)).isEmpty();
    assertLimit(call(Function.SIN, x).over(x), x, toInfinity, pool.constant(0));
    assertThat(Limit.of(t.power(k), t, toZero)).isEmpty();
    assertThat(Limit.of(x.exp().exp(), x, toInfinity)).isEmpty();
    assertThat(Limit.of(call(Function.FLOOR, x.plus(k)), x, toZero)).isEmpty();
    assertLimit(t.power(a), t, toZero, pool.constant(0));
  }

  @Test
  void sidesMayDiffer() {
    assertLimit(call(Function.SIGN, x), x, toZero, one);
    assertLimit(call(Function.SIGN, x), x, new Approach.FromBelow(pool.constant(0)), one.negate());
    assertInfinite(x.reciprocal(), x, new Approach.FromBelow(pool.constant(0)), true);
    assertLimit(
        x.reciprocal().exp(), x, new Approach.FromBelow(pool.constant(0)), pool.constant(0));
  }

  @Test
  void stepsTendToWhatTheyAreOnTheirSide() {
    Approach fromBelow = new Approach.FromBelow(pool.constant(0));
    Expr two = pool.constant(2);
    Expr half = one.over(two);
    Expr quarter = half.over(two);
    assertLimit(call(Function.FLOOR, x.plus(2)), x, toZero, two);
    assertLimit(call(Function.FLOOR, x.plus(2)), x, fromBelow, one);
    assertLimit(call(Function.FLOOR, x.plus(half)), x, fromBelow, pool.constant(0));
    assertLimit(call(Function.ROUND, x.plus(half)), x, toZero, one);
    assertLimit(call(Function.ROUND, x.plus(half)), x, fromBelow, pool.constant(0));
    assertLimit(call(Function.ROUND, x.plus(one.plus(quarter))), x, fromBelow, one);
    assertLimit(pool.apply(Function.MOD, x, two), x, toZero, pool.constant(0));
    assertLimit(pool.apply(Function.MOD, x, two), x, fromBelow, two);
    assertLimit(pool.apply(Function.MOD, x, two.negate()), x, toZero, two.negate());
    assertLimit(pool.apply(Function.ATAN2, x, one.negate()), x, toZero, pool.pi());
    assertLimit(pool.apply(Function.ATAN2, x, one.negate()), x, fromBelow, pool.pi().negate());
    assertLimit(pool.apply(Function.ATAN2, x, one), x, fromBelow, pool.constant(0));
  }

  @Test
  void powerSeriesStopAtTheirOrder() {
    assertSeries(x.exp(), 3, one.plus(x).plus(x.square().over(2)).plus(x.power(3).over(6)));
    assertSeries(call(Function.SIN, x), 4, x.minus(x.power(3).over(6)));
    assertSeries(call(Function.SIN, x).over(x.power(2)), 1, x.reciprocal().minus(x.over(6)));
    assertSeries(one.minus(x).reciprocal(), 2, one.plus(x).plus(x.square()));
    assertThat(PowerSeries.of(x.log(), x, pool.constant(0), 2, true)).isEmpty();
    assertThat(PowerSeries.of(call(Function.ABS, x), x, pool.constant(0), 2, false)).isEmpty();
    assertThat(PowerSeries.of(x.log(), x, one, 2, false))
        .hasValueSatisfying(
            s ->
                assertThat(ZeroTest.test(s.minus(x.minus(1)).plus(x.minus(1).square().over(2))))
                    .isInstanceOf(ZeroResult.Proved.class));
  }

  private void assertSeries(Expr formula, int order, Expr expected) {
    Optional<Expr> series = PowerSeries.of(formula, x, pool.constant(0), order, false);
    assertThat(series).as(formula.toString()).isPresent();
    assertThat(ZeroTest.test(series.get().minus(expected)))
        .as(formula + ": " + series.get())
        .isInstanceOf(ZeroResult.Proved.class);
  }
}
