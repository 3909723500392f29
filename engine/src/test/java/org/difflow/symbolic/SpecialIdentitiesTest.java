package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Equalities of special functions, each proved, with a wrong twin that is refuted. */
class SpecialIdentitiesTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol a = pool.symbol("a", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol b = pool.symbol("b", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol u = pool.symbol("u", Sort.SCALAR, Domain.unit());
  private final Symbol y = pool.symbol("y");
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final Expr one = pool.constant(1);
  private final Expr half = pool.constant(BigFraction.of(1, 2));

  private void assertEqual(Expr left, Expr right) {
    assertThat(ZeroTest.test(left.minus(right)))
        .as(left + " = " + right)
        .isInstanceOf(ZeroResult.Proved.class);
  }

  private void assertDifferent(Expr left, Expr right) {
    assertThat(ZeroTest.test(left.minus(right)))
        .as(left + " /= " + right)
        .isInstanceOf(ZeroResult.Refuted.class);
  }

  private Expr gamma(Expr argument) {
    return argument.apply(Function.GAMMA);
  }

  private Expr gammaP(Expr parameter, Expr argument) {
    return pool.apply(Function.GAMMA_P, parameter, argument);
  }

  private Expr betaI(Expr argument, Expr first, Expr second) {
    return pool.apply(Function.BETA_I, argument, first, second);
  }

  @Test
  void gammaFunctionsAreShifted() {
    assertEqual(gamma(a.plus(3)), gamma(a).times(a).times(a.plus(1)).times(a.plus(2)));
    assertDifferent(gamma(a.plus(3)), gamma(a).times(a).times(a.plus(1)).times(a.plus(3)));
    assertEqual(
        gamma(d.over(pool.constant(2)).plus(1)),
        gamma(d.over(pool.constant(2))).times(d).times(half));
    assertEqual(gamma(a.minus(1)).times(a.minus(1)), gamma(a));
    assertDifferent(gamma(a.minus(1)).times(a), gamma(a));
    assertEqual(a.plus(1).apply(Function.LOGGAMMA), gamma(a).log().plus(a.log()));
  }

  @Test
  void gammaFunctionsOfWholeAndHalfNumbersAreNumbers() {
    assertEqual(gamma(pool.constant(6)), pool.constant(120));
    assertDifferent(gamma(pool.constant(6)), pool.constant(720));
    assertEqual(
        gamma(pool.constant(BigFraction.of(5, 2))),
        pool.pi().sqrt().times(3).over(pool.constant(4)));
    assertEqual(gamma(pool.constant(BigFraction.of(-1, 2))), pool.pi().sqrt().times(-2));
    assertEqual(
        gamma(pool.constant(BigFraction.of(4, 3))).times(3),
        gamma(pool.constant(BigFraction.of(1, 3))));
  }

  /** Gamma(d/2) Gamma((d+1)/2) = 2^(1-d) sqrt(pi) Gamma(d), in either order of first sight. */
  @Test
  void gammaFunctionsAreDuplicated() {
    Expr lower = gamma(d.times(half));
    Expr upper = gamma(d.plus(1).times(half));
    Expr right = pool.constant(2).power(one.minus(d)).times(pool.pi().sqrt()).times(gamma(d));
    assertEqual(lower.times(upper), right);
    assertEqual(right.over(upper), lower);
    assertEqual(upper, right.over(lower));
    assertDifferent(lower.times(upper), right.times(2));
  }

  @Test
  void erfIsOddAndErfcItsComplement() {
    assertEqual(y.negate().apply(Function.ERF), y.apply(Function.ERF).negate());
    assertDifferent(y.negate().apply(Function.ERF), y.apply(Function.ERF));
    assertEqual(y.apply(Function.ERFC), one.minus(y.apply(Function.ERF)));
    assertDifferent(y.apply(Function.ERFC), y.apply(Function.ERF).minus(1));
    assertEqual(y.negate().apply(Function.ERFC), pool.constant(2).minus(y.apply(Function.ERFC)));
  }

  @Test
  void incompleteGammaFunctionsHaveTheirElementaryCases() {
    assertEqual(gammaP(one, x), one.minus(x.negate().exp()));
    assertDifferent(gammaP(one, x), one.minus(x.times(-2).exp()));
    assertEqual(gammaP(half, x.square()), x.apply(Function.ERF));
    assertDifferent(gammaP(half, x), x.apply(Function.ERF));
    assertEqual(pool.apply(Function.GAMMA_Q, a, x), one.minus(gammaP(a, x)));
    assertDifferent(pool.apply(Function.GAMMA_Q, a, x), gammaP(a, x));
  }

  @Test
  void incompleteGammaFunctionsSatisfyTheirRecurrence() {
    Expr step = x.power(a).times(x.negate().exp()).over(gamma(a.plus(1)));
    assertEqual(gammaP(a.plus(1), x), gammaP(a, x).minus(step));
    assertDifferent(gammaP(a.plus(1), x), gammaP(a, x).plus(step));
  }

  @Test
  void incompleteBetaFunctionsAreReflected() {
    assertEqual(betaI(u, a, b), one.minus(betaI(one.minus(u), b, a)));
    assertDifferent(betaI(u, a, b), one.minus(betaI(one.minus(u), a, b)));
    assertEqual(betaI(u, a, one), u.power(a));
    assertDifferent(betaI(u, one, a), u.power(a));
    Expr angle = u.sqrt().apply(Function.ASIN).times(2).over(pool.pi());
    assertEqual(betaI(u, half, half), angle);
    assertDifferent(betaI(u, half, half), angle.times(2));
  }

  /** For x of both signs the sum jumps at 0, so its derivative 0 proves nothing. */
  @Test
  void atanOfAReciprocalIsTheRestOfARightAngle() {
    Expr right = pool.pi().times(half);
    assertEqual(x.apply(Function.ATAN).plus(x.reciprocal().apply(Function.ATAN)), right);
    assertDifferent(x.apply(Function.ATAN).plus(x.reciprocal().apply(Function.ATAN)), pool.pi());
    assertDifferent(y.apply(Function.ATAN).plus(y.reciprocal().apply(Function.ATAN)), right);
    assertEqual(y.apply(Function.ACOS).plus(y.apply(Function.ASIN)), right);
  }

  /** What jumps has slope 0 and is no constant. */
  @Test
  void stepsAreNotTakenForConstants() {
    assertDifferent(y.apply(Function.SIGN), pool.constant(0));
    assertDifferent(x.apply(Function.FLOOR), pool.constant(0));
    assertEqual(pool.apply(Function.MOD, x, one), x.minus(x.apply(Function.FLOOR)));
    assertEqual(pool.apply(Function.MIN, x, x.plus(1)), x);
    assertEqual(pool.apply(Function.MIN, x, y).plus(pool.apply(Function.MAX, x, y)), x.plus(y));
    assertDifferent(pool.apply(Function.MIN, x, y), x);
  }

  @Test
  void logarithmsJoinWherePositive() {
    assertEqual(x.square().log(), x.log().times(2));
    assertDifferent(x.square().log(), x.log());
    assertEqual(x.apply(Function.SOFTPLUS), x.exp().plus(1).log());
  }

  @Test
  void probabilitiesArePositiveAndBelowOne() {
    assertThat(Positivity.prove(gammaP(a, x))).isTrue();
    assertThat(Positivity.prove(one.minus(gammaP(a, x).square()))).isTrue();
    assertThat(Positivity.prove(one.minus(betaI(u, a, b)))).isTrue();
    assertThat(Positivity.prove(one.minus(betaI(x, a, b)))).isFalse();
    assertThat(Positivity.prove(y.apply(Function.ERFC))).isTrue();
    assertThat(Positivity.prove(y.apply(Function.ERF))).isFalse();
    assertThat(Positivity.prove(one.minus(y.apply(Function.SIGN).square()))).isFalse();
  }
}
