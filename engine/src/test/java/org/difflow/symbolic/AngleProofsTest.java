package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Identities of sines and cosines, each with a wrong twin, in either order of first sight. */
class AngleProofsTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Expr one = pool.constant(1);
  private final Symbol x = pool.symbol("x");
  private final Symbol y = pool.symbol("y");
  private final Symbol u = pool.symbol("u", Sort.SCALAR, Domain.unit());

  private static Expr sin(Expr angle) {
    return angle.apply(Function.SIN);
  }

  private static Expr cos(Expr angle) {
    return angle.apply(Function.COS);
  }

  private Expr turned(Expr angle, int numerator, int denominator) {
    return angle.plus(pool.pi().times(pool.constant(BigFraction.of(numerator, denominator))));
  }

  private static void assertEqual(Expr left, Expr right) {
    assertThat(ZeroTest.test(left.minus(right))).isEqualTo(new ZeroResult.Proved());
    assertThat(ZeroTest.test(right.minus(left))).isEqualTo(new ZeroResult.Proved());
  }

  private static void assertDifferent(Expr left, Expr right) {
    assertThat(ZeroTest.test(left.minus(right))).isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void sinesHaveThePeriodOfAFullTurn() {
    assertEqual(sin(turned(x, 2, 1)), sin(x));
    assertEqual(sin(turned(x, 200, 1)), sin(x));
    assertEqual(cos(turned(x.times(3), -1, 1)), cos(x.times(3)).negate());
    assertDifferent(sin(turned(x, 1, 1)), sin(x));
    assertDifferent(cos(turned(x, 200, 1)), sin(x));
  }

  @Test
  void multiplesOfInverseFunctionsAreAlgebraic() {
    Expr root = one.minus(u.square()).sqrt();
    Expr angle = u.apply(Function.ASIN);
    assertEqual(sin(angle.times(2)), u.times(root).times(2));
    assertEqual(sin(angle.times(3)), u.times(3).minus(u.power(3).times(4)));
    assertEqual(cos(u.apply(Function.ACOS).times(2)), u.square().times(2).minus(1));
    assertEqual(sin(u.apply(Function.ACOS)), root);
    assertDifferent(sin(angle.times(2)), u.times(root));
    assertDifferent(cos(u.apply(Function.ACOS).times(2)), u.square().minus(1));
  }

  @Test
  void quarterTurnsExchangeSineAndCosine() {
    assertEqual(sin(turned(x, 1, 2)), cos(x));
    assertEqual(sin(turned(x.negate(), 1, 2)), cos(x));
    assertEqual(cos(turned(x, 1, 2)), sin(x).negate());
    assertDifferent(cos(turned(x, 1, 2)), sin(x));
  }

  @Test
  void partsOfATurnFollowTheAdditionFormulas() {
    Expr third = sin(x).plus(cos(x).times(pool.constant(3).sqrt())).times(half());
    assertEqual(sin(turned(x, 1, 3)), third);
    assertDifferent(sin(turned(x, 1, 6)), third);
    Expr fifth = sin(x).times(cos(turned(pool.zero(), 1, 5)));
    Expr rest = cos(x).times(sin(turned(pool.zero(), 1, 5)));
    assertEqual(sin(turned(x, 1, 5)), fifth.plus(rest));
    assertDifferent(sin(turned(x, 1, 5)), fifth.minus(rest));
  }

  @Test
  void sumsOfAnglesFollowTheAdditionFormulas() {
    assertEqual(sin(x.plus(y)), sin(x).times(cos(y)).plus(cos(x).times(sin(y))));
    Expr apart = cos(x.minus(y)).minus(cos(x.plus(y)));
    assertEqual(apart.times(half()), sin(x).times(sin(y)));
    assertDifferent(apart.times(half()), cos(x).times(cos(y)));
    assertEqual(tan(x.plus(y)).times(one.minus(tan(x).times(tan(y)))), tan(x).plus(tan(y)));
    assertDifferent(sin(x.plus(y)), sin(x).plus(sin(y)));
  }

  @Test
  void functionsOfInverseAnglesAreAlgebraic() {
    assertEqual(sin(u.apply(Function.ASIN)), u);
    assertEqual(cos(u.apply(Function.ASIN)), one.minus(u.square()).sqrt());
    assertEqual(cos(u.apply(Function.ACOS)), u);
    assertEqual(tan(x.apply(Function.ATAN)), x);
    assertEqual(sin(x.apply(Function.ATAN)), x.over(one.plus(x.square()).sqrt()));
    assertDifferent(cos(x.apply(Function.ATAN)), x.over(one.plus(x.square()).sqrt()));
    Expr angle = pool.apply(Function.ATAN2, y, x);
    Expr radius = x.square().plus(y.square()).sqrt();
    assertEqual(cos(angle), x.over(radius));
    assertDifferent(cos(angle), y.over(radius));
  }

  private static Expr tan(Expr angle) {
    return angle.apply(Function.TAN);
  }

  private Expr half() {
    return pool.constant(BigFraction.of(1, 2));
  }
}
