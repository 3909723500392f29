package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PositivityTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Expr one = pool.constant(1);
  private final Symbol t = pool.symbol("t", Sort.SCALAR, Domain.unit());
  private final Symbol s = pool.symbol("s", Sort.SCALAR, Domain.unit());
  private final Symbol u = pool.symbol("u", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol y = pool.symbol("y");
  private final Symbol n = pool.symbol("n", Sort.SCALAR, Domain.COUNT);

  private static void assertPositive(Expr... formulas) {
    for (Expr formula : formulas) {
      assertThat(Positivity.prove(formula)).as(formula.toString()).isTrue();
    }
  }

  private static void assertUnknown(Expr... formulas) {
    for (Expr formula : formulas) {
      assertThat(Positivity.prove(formula)).as(formula.toString()).isFalse();
    }
  }

  @Test
  void monomialsOfPositiveSymbols() {
    assertPositive(t, u.times(t).power(-3), pool.constant(5000).power(t).over(100), y.exp());
    assertUnknown(y, u.negate(), y.times(u));
  }

  @Test
  void standardDeviationsOfTheUsualSchedules() {
    for (Schedule schedule : Schedule.all()) {
      assertPositive(schedule.sigma());
    }
  }

  @Test
  void interpolationsOfIntervals() {
    assertPositive(
        one.minus(one.minus(s).times(t)), t.times(one.minus(t)).sqrt(), t.minus(1).power(-2));
    assertUnknown(one.minus(t.times(2)), t.minus(s), t.minus(pool.decimal("0.5")).sqrt());
  }

  @Test
  void powersOfNumbersBelowOneStayBelowOne() {
    assertPositive(one.minus(t.power(n)), one.minus(t.sqrt()), one.minus(t.power(n.times(2))));
    assertUnknown(one.minus(u.power(n)), one.minus(t.power(y)));
  }

  @Test
  void growthAndDecay() {
    assertPositive(one.minus(u.negate().exp()).sqrt(), u.exp().minus(1));
    assertPositive(pool.constant(5000).power(t).minus(1), u.apply(Function.TANH));
    assertUnknown(one.minus(u.exp()), u.minus(1).exp().minus(1));
  }

  @Test
  void logarithmsOfNumbersAboveOne() {
    assertPositive(u.plus(1).log(), pool.constant(5000).log());
    assertUnknown(u.log(), t.log());
  }

  @Test
  void squaresPlusSomethingPositive() {
    assertPositive(y.square().plus(1));
    assertUnknown(y.square(), y.square().minus(1));
  }

  /** By their discriminants and by values at rational points. */
  @Test
  void polynomialsInOneVariableAreDecidedByTheirRoots() {
    Expr square = u.square();
    assertPositive(square.minus(u).plus(1), u.power(4).minus(u).plus(1));
    assertPositive(t.square().minus(t.over(2)).plus(pool.decimal("0.1")));
    assertUnknown(square.minus(u.times(2)).plus(1), square.minus(u.times(3)).plus(1));
    assertUnknown(square.minus(u.times(2)).plus(pool.decimal("0.999")));
    assertUnknown(u.power(3).minus(u.times(2)).plus(1));
  }

  @Test
  void homogeneousPolynomialsAreDecidedByTheirRatio() {
    Expr r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
    assertPositive(r.square().times(3).minus(r.times(t).times(2)).plus(t.square()));
    assertUnknown(r.square().minus(r.times(t).times(2)).plus(t.square()));
    assertUnknown(r.square().minus(r.times(t).times(3)).plus(t.square()));
  }

  @Test
  void exponentialsAreVariablesToo() {
    Expr e = u.exp();
    assertPositive(e.square().minus(e).plus(1), e.square().minus(e.times(2)).plus(2));
    assertUnknown(e.square().minus(e.times(3)).plus(pool.decimal("2.2")));
    assertUnknown(e.square().minus(e.times(4)).plus(4));
  }

  @Test
  void symmetricIntervals() {
    BigFraction limit = BigFraction.of(1, 2);
    Symbol w = pool.symbol("w", Sort.SCALAR, Domain.between(limit.negate(), limit));
    assertPositive(one.plus(w), one.minus(w.square()), one.minus(w).times(one.plus(w)).sqrt());
    assertUnknown(w, w.square().minus(w));
  }

  @Test
  void anglesCountOnlyWithinAProvedRange() {
    Expr quarter = pool.pi().times(t).over(2);
    assertPositive(quarter.apply(Function.SIN), quarter.apply(Function.COS));
    Expr half = quarter.over(2);
    Expr more = half.plus(pool.pi().times(s).over(4));
    assertPositive(more.apply(Function.SIN).minus(half.apply(Function.SIN)));
    assertUnknown(half.apply(Function.SIN).minus(more.apply(Function.SIN)));
    assertUnknown(quarter.times(2).apply(Function.COS), u.apply(Function.SIN));
    // psi_r of 1 - exp(-r/t) cos(3 r/t) changes its sign although sin and cos "look like" (0, 1)
    Expr angle = u.times(3);
    assertUnknown(angle.apply(Function.COS).plus(angle.apply(Function.SIN).times(3)));
  }

  @Test
  void rootsThatMayBeUndefinedAreNotPositive() {
    assertUnknown(y.sqrt(), y.log().square().plus(1), y.reciprocal().square().plus(1));
  }

  /** sin x is 1 at pi/2, so 1 - sin x is 0 inside the domain; 3/2 - sin x never is. */
  @Test
  void sinesReachOne() {
    Symbol angle =
        pool.symbol("angle", Sort.SCALAR, Domain.between(BigFraction.ZERO, BigFraction.of(3)));
    Expr sine = angle.apply(Function.SIN);
    assertThat(Positivity.prove(sine.negate().plus(1))).isFalse();
    assertThat(Positivity.prove(sine.square().negate().plus(1))).isFalse();
    assertThat(Positivity.prove(sine.negate().times(2).plus(3))).isTrue();
  }
}
