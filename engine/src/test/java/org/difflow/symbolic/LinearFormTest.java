package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class LinearFormTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t");
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol x0 = pool.symbol("x0", Sort.VECTOR, Domain.REAL);

  @Test
  void coefficientsOfNestedSumsAreCollected() {
    Expr vector = x.minus(x0.times(t)).times(t.exp()).plus(x.times(3));
    Map<Symbol, Expr> form = LinearForm.of(vector);
    assertThat(form).containsOnlyKeys(x, x0);
    assertThat(form.get(x)).isEqualTo(t.exp().plus(3));
    assertThat(form.get(x0)).isEqualTo(t.exp().times(t).negate());
  }

  @Test
  void coefficientsMayContainNorms() {
    Expr norm = pool.apply(Function.NORM, x);
    assertThat(LinearForm.of(x.over(norm))).isEqualTo(Map.of(x, norm.reciprocal()));
  }

  @Test
  void whatCancelsIsLeftOut() {
    assertThat(LinearForm.of(x.minus(x0).times(t).minus(x.times(t)))).containsOnlyKeys(x0);
    assertThat(LinearForm.of(pool.constant(0))).isEmpty();
  }

  @Test
  void nonlinearVectorsAreRefused() {
    for (Expr wrong : new Expr[] {x.square(), x.apply(Function.SIN), x.plus(1), x.times(x0), t}) {
      assertThatThrownBy(() -> LinearForm.of(wrong))
          .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0408"));
    }
  }
}
