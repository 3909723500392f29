package org.difflow.symbolic.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTestTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol t = pool.symbol("t", Sort.SCALAR, Domain.unit());
  private final Symbol y = pool.symbol("y");

  private static void assertTested(Expr formula) {
    assertThat(NumericTest.of(formula, Map.of())).isInstanceOf(ZeroResult.Tested.class);
  }

  private static void assertRefuted(Expr formula) {
    assertThat(NumericTest.of(formula, Map.of())).isInstanceOf(ZeroResult.Refuted.class);
  }

  /** Where the large terms cancel exactly, two roundings agree on half of what they swallowed. */
  @Test
  void termsThatRoundingSwallowsAreNotTakenForARefutation() {
    Expr tiny = pool.decimal("1e-100");
    Expr large = y.plus(1).square().minus(y.square()).minus(y.times(2)).minus(1);
    Expr small = r.log().times(3).exp().minus(r.power(3)).times(tiny);
    Expr terms = r.log().times(3).exp().times(tiny).minus(r.power(3).times(tiny)).plus(large);
    assertTested(terms);
    assertTested(small.plus(large));
    assertRefuted(terms.plus(r.times(tiny)));
  }

  /** exp and tanh of r/t cancel to all 106 bits in the far tail. */
  @Test
  void cancellationInTheFarTailIsFollowedWithMoreDigits() {
    Expr ratio = r.over(t);
    Expr mixture =
        ratio
            .negate()
            .exp()
            .negate()
            .plus(1)
            .times(t)
            .plus(ratio.apply(Function.TANH).times(t.negate().plus(1)));
    Expr speed = mixture.derivative(t).negate().over(mixture.derivative(r));
    assertTested(mixture.derivative(t).plus(speed.times(mixture.derivative(r))));
    Expr wrong = speed.times(pool.decimal("1.001"));
    assertRefuted(mixture.derivative(t).plus(wrong.times(mixture.derivative(r))));
  }

  @Test
  void valuesFarOutsideTheDoubleRangeAreReached() {
    Expr power = r.plus(10).power(3000);
    assertTested(power.log().minus(r.plus(10).log().times(3000)));
    assertRefuted(power.log().minus(r.plus(10).log().times(3001)));
    assertTested(power.reciprocal().sqrt().times(r.plus(10).power(1500)).minus(1));
  }

  /** Abramowitz and Stegun, table 7.1: erf(1/2), erf(1) and erf(2) to ten digits. */
  @Test
  void errorFunctionHasItsTabulatedValues() {
    assertErf("0.5", 0.5204998778);
    assertErf("1", 0.8427007929);
    assertErf("2", 0.9953222650);
    assertErf("-2", -0.9953222650);
  }

  private void assertErf(String x, double expected) {
    Expr erf = y.apply(Function.ERF);
    if (!(NumericTest.of(erf, Map.of(y, new BigDecimal(x)))
        instanceof ZeroResult.Refuted(var _, var value))) {
      throw new AssertionError("erf(" + x + ") is not 0");
    }
    assertThat(value.doubleValue()).isCloseTo(expected, within(1e-10));
  }

  @Test
  void errorFunctionHasItsDerivativeAtOne() {
    Expr step = pool.constant(BigFraction.of(1, 1_000_000));
    Expr quotient =
        pool.constant(1)
            .plus(step)
            .apply(Function.ERF)
            .minus(pool.constant(1).minus(step).apply(Function.ERF))
            .over(step.times(2));
    Expr slope = pool.constant(-1).exp().times(2).over(pool.pi().sqrt());
    ZeroResult result = NumericTest.of(quotient.minus(slope), Map.of());
    assertThat(result)
        .isInstanceOfSatisfying(
            ZeroResult.Refuted.class,
            refuted -> assertThat(refuted.value().doubleValue()).isCloseTo(0, within(1e-11)));
  }

  @Test
  void integerSymbolsTakeTheDimensionsThatMatter() {
    Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
    Expr roots = d.minus(1).times(d.minus(2)).times(d.minus(3));
    assertTested(roots.times(d.minus(784)));
    assertRefuted(roots);
  }

  @Test
  void pointsLieInsideTheirDomains() {
    Symbol s = pool.symbol("s", Sort.SCALAR, Domain.between(BigFraction.of(2), BigFraction.of(3)));
    assertTested(s.minus(2).apply(Function.SIGN).minus(1));
    assertTested(pool.constant(3).minus(s).apply(Function.SIGN).minus(1));
    assertTested(r.apply(Function.SIGN).minus(1));
    assertRefuted(y.apply(Function.SIGN).minus(1));
  }

  /** Gram's determinant is 0 for more vectors than the space has dimensions, and for no fewer. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void vectorsHaveTheCoordinatesOfTheirSpace(int dimension) {
    IntFunction<Symbol> vector = i -> pool.vector("v" + i, dimension);
    assertTested(gram(vectors(dimension + 1, vector)));
    assertRefuted(gram(vectors(dimension, vector)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5})
  void vectorsOfAnyDimensionNeverFillTheirSpace(int count) {
    IntFunction<Symbol> vector = i -> pool.symbol("v" + i, Sort.VECTOR, Domain.REAL);
    assertRefuted(gram(vectors(count, vector)));
  }

  @Test
  void aVectorOfAnyDimensionHasThatOfTheVectorsItMeets() {
    Symbol known = pool.vector("v", 1);
    Symbol open = pool.symbol("w", Sort.VECTOR, Domain.REAL);
    assertTested(gram(List.of(known, open)));
    Symbol other = pool.vector("u", 2);
    Expr sum = gram(List.of(known)).plus(gram(List.of(other, open))).plus(gram(List.of(open)));
    assertRefuted(sum);
    Expr three = pool.apply(Function.DOT, pool.vector("z", 3), open);
    assertThat(NumericTest.of(three.plus(gram(List.of(other, open))), Map.of()))
        .isEqualTo(new ZeroResult.Tested(0, 0, 0));
  }

  private static List<Symbol> vectors(int count, IntFunction<Symbol> vector) {
    return IntStream.range(0, count).mapToObj(vector).toList();
  }

  private Expr gram(List<Symbol> vectors) {
    return determinant(vectors, vectors);
  }

  /** By the products along the first row. */
  private Expr determinant(List<Symbol> rows, List<Symbol> columns) {
    if (rows.isEmpty()) {
      return pool.constant(1);
    }
    Expr sum = pool.constant(0);
    for (int k = 0; k < columns.size(); k++) {
      List<Symbol> others = new ArrayList<>(columns);
      Expr entry = pool.apply(Function.DOT, rows.getFirst(), others.remove(k));
      Expr product = entry.times(determinant(rows.subList(1, rows.size()), others));
      sum = k % 2 == 0 ? sum.plus(product) : sum.minus(product);
    }
    return sum;
  }
}
