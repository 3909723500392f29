package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class CanonicalConstructionTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");
  private final Symbol y = pool.symbol("y");
  private final Symbol z = pool.symbol("z");

  @Test
  void equalFormulasAreTheSameObject() {
    assertThat(x.plus(y).plus(z)).isSameAs(z.plus(y.plus(x)));
    assertThat(x.times(y).times(z)).isSameAs(z.times(y.times(x)));
    assertThat(x.plus(x)).isSameAs(x.times(2));
    assertThat(x.times(x)).isSameAs(x.square());
    assertThat(x.over(y).times(y)).isSameAs(x);
    assertThat(x.minus(y).minus(x.minus(y)).isZero()).isTrue();
  }

  @Test
  void theOrderOfTermsAndFactorsDoesNotMatter() {
    Random random = new Random(3);
    List<Expr> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      parts.add(new RandomFormulas(i, pool, List.of(x, y, z)).next(2));
    }
    Expr sum = pool.sum(parts);
    Expr product = pool.product(parts);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(parts, random);
      assertThat(pool.sum(parts)).isSameAs(sum);
      assertThat(pool.product(parts)).isSameAs(product);
    }
  }

  @Test
  void theOrderDoesNotDependOnWhatWasMadeBefore() {
    ExpressionPool other = new ExpressionPool();
    Expr there = other.symbol("y").times(other.symbol("x").exp()).plus(other.symbol("z"));
    Expr here = z.plus(x.exp().times(y));
    assertThat(there.toString()).isEqualTo(here.toString());
  }

  @Test
  void rationalArithmeticIsExact() {
    assertThat(pool.decimal("0.1").plus(pool.decimal("0.2"))).isSameAs(pool.decimal("0.3"));
    assertThat(pool.decimal(0.1)).isSameAs(pool.constant(BigFraction.of(1, 10)));
    assertThat(pool.constant(BigFraction.of(4, 9)).sqrt())
        .isSameAs(pool.constant(BigFraction.of(2, 3)));
    assertThat(pool.constant(BigFraction.of(8)).power(pool.constant(BigFraction.of(-2, 3))))
        .isSameAs(pool.constant(BigFraction.of(1, 4)));
  }

  @Test
  void rootsThatAreNotExactStay() {
    assertThat(pool.constant(2).sqrt()).isInstanceOf(Power.class);
    assertThat(pool.constant(-4).sqrt()).isInstanceOf(Power.class);
    assertThat(pool.constant(2).sqrt().square()).isSameAs(pool.constant(2));
  }

  @Test
  void rootsOfHugeOrderStaySymbolic() {
    assertThat(pool.constant(3).power(pool.constant(BigFraction.of(1, 1_000_000_007))))
        .isInstanceOf(Power.class);
  }

  @Test
  void hugePowersStaySymbolic() {
    assertThat(pool.constant(3).power(1_000_000)).isInstanceOf(Power.class);
    assertThat(pool.constant(1).power(1_000_000).isOne()).isTrue();
  }

  @Test
  void nothingIsFoldedThatNeedsAFactAboutTheSign() {
    Expr rootOfSquare = x.square().sqrt();
    assertThat(rootOfSquare).isInstanceOf(Power.class).isNotSameAs(x);
    assertThat(new DoubleOracle(Map.of(x, -3.0)).value(rootOfSquare)).isEqualTo(3);
    assertThat(x.times(y).log().minus(x.log()).minus(y.log()).isZero()).isFalse();
    assertThat(x.times(y).sqrt()).isNotSameAs(x.sqrt().times(y.sqrt()));
  }

  @Test
  void theSameNameWithAnotherDomainIsAnotherSymbol() {
    assertThat(pool.symbol("x", Sort.SCALAR, Domain.POSITIVE)).isNotSameAs(x);
    assertThat(pool.symbol("x", Sort.VECTOR, Domain.REAL)).isNotSameAs(x);
    assertThat(pool.symbol("x")).isSameAs(x);
  }

  @Test
  void vectorsPassThroughEverythingButNormAndDot() {
    Symbol v = pool.symbol("v", Sort.VECTOR, Domain.REAL);
    assertThat(v.times(x).plus(1).isVector()).isTrue();
    assertThat(v.apply(Function.NORM).times(x).isVector()).isFalse();
    assertThat(pool.apply(Function.DOT, v, v)).isSameAs(v.apply(Function.NORM).square());
  }

  @Test
  void divisionByZeroIsAnError() {
    assertThatThrownBy(() -> x.over(y.minus(y)))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0405"));
  }

  @Test
  void substitutionIsSimultaneousAndKeepsWhatDoesNotChange() {
    Expr formula = x.minus(y).times(z.exp());
    assertThat(formula.substitute(Map.of(x, y, y, x))).isSameAs(y.minus(x).times(z.exp()));
    assertThat(formula.substitute(Map.of(x, y)).isZero()).isTrue();
    assertThat(formula.substitute(Map.of())).isSameAs(formula);
  }

  @Test
  void constructionKeepsTheValue() {
    for (int seed = 0; seed < 300; seed++) {
      Expr a = new RandomFormulas(seed, pool, List.of(x, y)).next(4);
      Expr b = new RandomFormulas(seed + 1000, pool, List.of(x, y)).next(3);
      DoubleOracle oracle = new DoubleOracle(Map.of(x, 0.7, y, 1.3));
      double left = oracle.value(a);
      double right = oracle.value(b);
      assertThat(oracle.value(a.plus(b))).isCloseTo(left + right, relative(left, right));
      assertThat(oracle.value(a.times(b))).isCloseTo(left * right, relative(left * right));
    }
  }

  private static org.assertj.core.data.Offset<Double> relative(double... sizes) {
    double size = 1;
    for (double value : sizes) {
      size += Math.abs(value);
    }
    return org.assertj.core.data.Offset.offset(1e-10 * size);
  }
}
