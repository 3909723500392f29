package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class FieldDivergenceTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final Symbol s = pool.symbol("s", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol y = pool.symbol("y", Sort.VECTOR, Domain.REAL);
  private final Expr distance = pool.apply(Function.NORM, x.minus(y));

  /** The normal density of variance s solves p_s = (1/2) Laplacian(p) in every dimension. */
  @Test
  void heatKernelSolvesTheHeatEquation() {
    Expr density = s.power(d.over(-2)).times(distance.square().over(s.times(2)).negate().exp());
    Expr laplacian = FieldDivergence.of(density.derivative(x), x);
    assertThat(difference(laplacian, density.derivative(s).times(2)))
        .isInstanceOf(ZeroResult.Proved.class);
    assertThat(difference(laplacian, density.derivative(s))).isInstanceOf(ZeroResult.Refuted.class);
  }

  /** The coordinates of norm(x)^2 x + dot(x, y) y, each derived by its own, in the plane. */
  @Test
  void divergenceIsTheSumOverCoordinates() {
    Expr field =
        pool.apply(Function.NORM, x)
            .square()
            .times(x)
            .plus(pool.apply(Function.DOT, x, y).times(y));
    Expr expected =
        pool.apply(Function.NORM, x)
            .square()
            .times(d.plus(2))
            .plus(pool.apply(Function.NORM, y).square());
    assertThat(difference(FieldDivergence.of(field, x), expected))
        .isInstanceOf(ZeroResult.Proved.class);
  }

  @Test
  void dimensionIsTheNumberOfCoordinatesWhereItIsKnown() {
    Symbol point = pool.vector("p", 3);
    assertThat(FieldDivergence.of(point, point)).isSameAs(pool.constant(3));
    assertThat(FieldDivergence.of(x, x)).isSameAs(d);
    assertThat(FieldDivergence.of(s.square(), s)).isSameAs(s.times(2));
  }

  @Test
  void workOnSingleCoordinatesIsRefused() {
    Expr field = x.apply(Function.TANH);
    assertThatThrownBy(() -> FieldDivergence.of(field, x))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0442"));
  }

  private static ZeroResult difference(Expr one, Expr other) {
    return ZeroTest.test(one.minus(other));
  }
}
