package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kernel rules, each with its order of first sight reversed, and the traps. */
class ZeroTestTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Expr one = pool.constant(1);
  private final Symbol t = pool.symbol("t", Sort.SCALAR, Domain.unit());
  private final Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol y = pool.symbol("y");
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol x0 = pool.symbol("x0", Sort.VECTOR, Domain.REAL);

  private void assertEqual(Expr left, Expr right) {
    assertThat(ZeroTest.test(left.minus(right))).isEqualTo(new ZeroResult.Proved());
    assertThat(ZeroTest.test(right.minus(left))).isEqualTo(new ZeroResult.Proved());
  }

  private void assertDifferent(Expr left, Expr right) {
    Expr difference = left.minus(right);
    if (!(ZeroTest.test(difference) instanceof ZeroResult.Refuted(var point, var value))) {
      throw new AssertionError("not refuted: " + difference);
    }
    double expected = value.doubleValue();
    double close = 1e-6 * Math.abs(expected);
    assertThat(Doubles.number(difference, point)).isCloseTo(expected, within(close));
  }

  @Test
  void exponentsAddWhenTheyAreSymbols() {
    assertEqual(r.power(d.minus(1)).times(r.power(d.plus(1))), r.power(d).square());
    assertDifferent(r.power(d.minus(1)).times(r.power(d)), r.power(d).square());
  }

  @Test
  void exponentialsOfLogarithmsArePowers() {
    assertEqual(d.over(2).times(r.square().log()).exp(), r.power(d));
    assertDifferent(d.over(2).times(r.square().log()).exp(), r.power(d.plus(1)));
  }

  @Test
  void powersOfPositiveProductsDistribute() {
    assertEqual(r.times(t).sqrt(), r.sqrt().times(t.sqrt()));
    assertEqual(r.square().sqrt(), r);
    assertEqual(r.times(4).plus(8).sqrt(), r.plus(2).sqrt().times(2));
  }

  /** Neither y nor z is known to be positive, but their quotient is wherever its root is. */
  @Test
  void rootsOfAQuotientAndOfItsReciprocalMeet() {
    Expr quotient = y.over(pool.symbol("z"));
    assertEqual(quotient.power(d.over(2)).times(quotient.reciprocal().power(d.over(2))), one);
    assertEqual(quotient.reciprocal().sqrt(), quotient.sqrt().reciprocal());
    assertDifferent(quotient.reciprocal().sqrt(), quotient.sqrt());
  }

  @Test
  void rootOfASquareOfUnknownSignIsNotTheBase() {
    assertDifferent(y.square().sqrt(), y);
    assertDifferent(one.minus(y).square().sqrt(), one.minus(y));
    assertEqual(y.square().sqrt(), y.apply(Function.ABS));
    assertEqual(y.apply(Function.ABS).square(), y.square());
  }

  @Test
  void wholePowersOfNegativeNumbersKeepTheirSign() {
    Expr negative = t.minus(1);
    Expr size = one.minus(t).power(d);
    assertEqual(negative.power(d.times(2)).sqrt(), size);
    assertEqual(negative.power(d).square(), size.square());
    assertDifferent(negative.power(d), size);
    assertDifferent(negative.power(d).apply(Function.SIGN), one);
  }

  @Test
  void signsAreKnownOnlyWhereTheyAreProved() {
    assertEqual(t.minus(1).apply(Function.SIGN), one.negate());
    assertEqual(y.negate().apply(Function.SIGN), y.apply(Function.SIGN).negate());
    assertDifferent(d.minus(2).square().apply(Function.SIGN), one);
  }

  @Test
  void rootOfASquareOfAProvedSignIsTheBase() {
    assertEqual(one.minus(t).square().sqrt(), one.minus(t));
    assertDifferent(one.minus(t).square().sqrt(), t.minus(1));
  }

  @Test
  void perfectSquaresUnderRootsAreRecognised() {
    Expr decay = r.negate().exp();
    Expr expanded = one.minus(decay.times(2)).plus(decay.square());
    assertEqual(expanded.sqrt(), one.minus(decay));
    assertDifferent(expanded.plus(decay).sqrt(), one.minus(decay));
  }

  @Test
  void factorsMetLaterSplitTheCompoundsMetBefore() {
    Expr decay = r.negate().exp();
    Expr product = one.minus(decay).sqrt().times(one.plus(decay).sqrt());
    assertEqual(one.minus(decay.square()).sqrt(), product);
    assertDifferent(one.minus(decay.power(3)).sqrt(), product);
  }

  @Test
  void logarithmsOfProductsAreSums() {
    assertEqual(r.times(t.square()).times(12).log(), logs());
    assertDifferent(r.times(t).times(12).log(), logs());
    assertEqual(y.exp().log(), y);
  }

  private Expr logs() {
    Expr numbers = pool.constant(2).log().times(2).plus(pool.constant(3).log());
    return r.log().plus(t.log().times(2)).plus(numbers);
  }

  @Test
  void powersOfRationalsMeetInTheirPrimes() {
    Expr logs = pool.constant(2).log().times(3).plus(pool.constant(5).log().times(4));
    assertEqual(pool.constant(5000).power(t), logs.times(t).exp());
    assertEqual(pool.constant(8).sqrt(), pool.constant(2).sqrt().times(2));
    assertDifferent(pool.constant(5000).power(t), logs.times(t.square()).exp());
  }

  @Test
  void exponentsAreEqualHoweverTheyAreWritten() {
    Expr together = r.negate().over(t.times(one.minus(t))).exp();
    Expr apart = r.negate().over(t).exp().times(r.negate().over(one.minus(t)).exp());
    assertEqual(together, apart);
    assertDifferent(together, apart.times(t));
  }

  @Test
  void hyperbolicFunctionsAreExponentials() {
    Expr tanh = y.apply(Function.TANH);
    assertEqual(one.minus(tanh.square()), y.apply(Function.COSH).power(-2));
    assertEqual(y.times(2).apply(Function.SIGMOID).times(2).minus(1), tanh);
    assertDifferent(one.minus(tanh), y.apply(Function.COSH).power(-2));
  }

  @Test
  void anglesExpandFromOneBaseAngleInAnyOrder() {
    Expr sine = y.apply(Function.SIN);
    Expr cosine = y.apply(Function.COS);
    assertEqual(sine.square().plus(cosine.square()), one);
    assertEqual(y.times(2).apply(Function.SIN), sine.times(cosine).times(2));
    assertEqual(y.over(2).apply(Function.COS).square().times(2), cosine.plus(1));
    assertEqual(pool.pi().over(4).apply(Function.SIN), pool.constant(2).sqrt().over(2));
    assertDifferent(y.times(2).apply(Function.SIN), sine.times(cosine));
  }

  @Test
  void cosineIsAPositiveRootOnlyForAnglesProvedAcute() {
    Expr acute = pool.pi().times(t).over(2);
    assertEqual(acute.apply(Function.COS), root(acute));
    assertDifferent(y.apply(Function.COS), root(y));
    assertDifferent(acute.times(2).apply(Function.COS), root(acute.times(2)));
  }

  private Expr root(Expr angle) {
    return one.minus(angle.apply(Function.SIN).square()).sqrt();
  }

  @Test
  void normsAreInnerProductsMultipliedOut() {
    Expr distance = pool.apply(Function.NORM, x.minus(x0.times(t))).square();
    Expr inner = pool.apply(Function.DOT, x, x0);
    Expr norms = pool.apply(Function.NORM, x).square();
    Expr far = pool.apply(Function.NORM, x0).square().times(t.square());
    assertEqual(distance, norms.minus(inner.times(t).times(2)).plus(far));
    assertDifferent(distance, norms.minus(inner.times(t)).plus(far));
  }

  @Test
  void innerProductOfTwoVectorsIsNotTheProductOfTheirNorms() {
    Expr product = pool.apply(Function.NORM, x).times(pool.apply(Function.NORM, x0));
    assertDifferent(pool.apply(Function.DOT, x, x0).square(), product.square());
  }

  /** Nested roots are not taken apart: sqrt(5 + 2 sqrt 6) = sqrt 2 + sqrt 3. */
  @Test
  void whatHasNoProofIsTested() {
    Expr nested = pool.constant(6).sqrt().times(2).plus(5).sqrt();
    Expr sum = pool.constant(2).sqrt().plus(pool.constant(3).sqrt());
    assertThat(ZeroTest.test(nested.minus(sum).times(r)))
        .isInstanceOfSatisfying(
            ZeroResult.Tested.class,
            tested -> {
              assertThat(tested.points()).isEqualTo(64);
              assertThat(tested.largestResidual()).isLessThan(1e-30);
            });
    assertDifferent(sum, pool.constant(3));
  }

  @Test
  void deepCancellationIsNotTakenForZero() {
    Expr series = one.plus(r).plus(r.square().over(2)).plus(r.power(3).over(6));
    Expr tail = r.times(pool.decimal("1e-12"));
    Expr rest = tail.exp().minus(series.substitute(Map.of(r, tail)));
    assertThat(ZeroTest.test(rest)).isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void pointsWithoutAValueDoNotCount() {
    Expr root = y.minus(1).sqrt();
    assertThat(ZeroTest.test(root.minus(y)))
        .isInstanceOfSatisfying(
            ZeroResult.Refuted.class,
            refuted -> assertThat(refuted.point().get(y)).isGreaterThanOrEqualTo(BigDecimal.ONE));
    assertThat(ZeroTest.test(y.square().plus(1).negate().log()))
        .isEqualTo(new ZeroResult.Tested(0, 0, 0));
  }

  @Test
  void fixedValuesArePutIn() {
    Expr formula = t.square().minus(t.over(4)).times(r);
    assertThat(ZeroTest.test(formula, Map.of(t, new BigDecimal("0.25"))))
        .isEqualTo(new ZeroResult.Proved());
    assertThat(ZeroTest.test(formula, Map.of(t, new BigDecimal("0.5"))))
        .isInstanceOfSatisfying(
            ZeroResult.Refuted.class,
            refuted -> assertThat(refuted.point()).containsEntry(t, new BigDecimal("0.5")));
  }

  @Test
  void pointsAreTheSameInEveryRun() {
    Expr formula = y.minus(t).times(r);
    assertThat(ZeroTest.test(formula)).isEqualTo(ZeroTest.test(formula));
  }

  @Test
  void formulasTooLargeToExpandAreTested() {
    List<Symbol> symbols =
        List.of("a", "b", "c", "e", "f", "g", "h", "k").stream()
            .map(name -> pool.symbol(name, Sort.SCALAR, Domain.POSITIVE))
            .toList();
    Expr sum = pool.sum(List.copyOf(symbols));
    Expr power = sum.power(4).times(sum.plus(1).power(4)).times(sum.plus(2).power(4));
    Expr same = sum.square().plus(sum).power(4).times(sum.plus(2).power(4));
    assertThat(ZeroTest.test(power.minus(same))).isInstanceOf(ZeroResult.Tested.class);
    assertThat(ZeroTest.test(power.minus(same).plus(1))).isInstanceOf(ZeroResult.Refuted.class);
  }

  @Test
  void alternatingSignsAreNotPositive() {
    Expr sign = one.negate().power(d);
    assertDifferent(sign.apply(Function.ABS), sign);
    assertDifferent(sign.square().sqrt(), sign);
    assertDifferent(sign, one);
    assertEqual(sign.apply(Function.ABS), one);
    assertEqual(sign.square(), one);
    assertEqual(one.negate().power(d.times(2)), one);
    assertEqual(one.negate().power(d.plus(1)), sign.negate());
    assertEqual(one.negate().power(d.times(3).minus(3)), sign.negate());
    assertEqual(r.negate().power(d), sign.times(r.power(d)));
  }
}
