package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;

/** Which instructions a formula becomes, and that the stable forms are accurate. */
class LoweringTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t");
  private final Symbol s = pool.symbol("s");
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol y = pool.symbol("y", Sort.VECTOR, Domain.REAL);

  @Test
  void equalSubformulasAreComputedOnce() {
    Expr e = t.exp();
    assertThat(code(e.plus(e.times(e).plus(1).sqrt())))
        .containsOnlyOnce("exp %0")
        .containsOnlyOnce("sqrt");
  }

  @Test
  void productsHaveOneDivision() {
    assertLowers(
        t.times(s.exp()).over(t.plus(1)).over(s),
        """
        %0 = argument t scalar sample
        %1 = argument s scalar sample
        %2 = constant 1.0
        %3 = add %2 %0
        %4 = exp %1
        %5 = mul %0 %4
        %6 = mul %1 %3
        %7 = div %5 %6
        return %7\
        """);
  }

  @Test
  void differencesAreSubtractions() {
    assertLowers(
        pool.constant(1).minus(t.times(3)),
        """
        %0 = argument t scalar sample
        %1 = argument s scalar sample
        %2 = constant 1.0
        %3 = constant 3.0
        %4 = mul %3 %0
        %5 = sub %2 %4
        return %5\
        """);
  }

  @Test
  void wholePowersAreProductsAndHalvesAreRoots() {
    assertLowers(
        t.power(5),
        """
        %0 = argument t scalar sample
        %1 = argument s scalar sample
        %2 = mul %0 %0
        %3 = mul %2 %2
        %4 = mul %3 %0
        return %4\
        """);
    assertLowers(
        t.power(pool.constant(BigFraction.of(-3, 2))),
        """
        %0 = argument t scalar sample
        %1 = argument s scalar sample
        %2 = constant 1.0
        %3 = sqrt %0
        %4 = mul %0 %3
        %5 = div %2 %4
        return %5\
        """);
    assertThat(code(t.power(pool.constant(BigFraction.of(1, 3))))).contains("pow");
    assertThat(code(t.power(100))).contains("pow");
  }

  @Test
  void scalarsMeetBeforeTheySpreadOverTheCoordinates() {
    Expr formula = x.times(t).over(s).minus(y.times(t.exp()));
    assertThat(Lowering.lower(List.of(t, s, x, y), formula))
        .hasToString(
            """
            %0 = argument t scalar sample
            %1 = argument s scalar sample
            %2 = argument x vector sample
            %3 = argument y vector sample
            %4 = exp %0
            %5 = div %0 %1
            %6 = mul %5 %2
            %7 = mul %4 %3
            %8 = sub %6 %7
            return %8\
            """);
  }

  @Test
  void exactNumbersBecomeTheNearestDoubles() {
    assertThat(value(pool.decimal("0.1"), 0)).isEqualTo(0.1);
    assertThat(value(pool.constant(BigFraction.of(1, 3)).times(t), 2)).isEqualTo(2 * (1 / 3.0));
    assertThat(value(t.over(3).over(t.plus(1)), 1)).isEqualTo(1 / 6.0);
    assertThat(value(pool.pi(), 0)).isEqualTo(Math.PI);
    Expr huge = pool.constant(10).power(400).times(t).over(pool.constant(10).power(398));
    assertThat(value(huge, 1)).isEqualTo(100);
  }

  @Test
  void differencesOfExponentialsDoNotCancel() {
    double tiny = 1e-18;
    assertThat(value(t.exp().minus(1), tiny)).isEqualTo(tiny);
    assertThat(value(pool.constant(1).minus(t.exp()), tiny)).isEqualTo(-tiny);
    assertThat(value(t.exp().times(-4).plus(4), tiny)).isEqualTo(-4 * tiny);
    assertThat(value(pool.constant(1).minus(t.negate().exp()).sqrt(), tiny)).isEqualTo(1e-9);
    assertThat(value(t.exp().minus(1).plus(t), tiny)).isEqualTo(2 * tiny);
  }

  @Test
  void unrelatedConstantsAreNotTakenForDifferences() {
    assertThat(value(t.minus(1), 3)).isEqualTo(2);
    assertThat(value(t.exp().minus(2), 0)).isEqualTo(-1);
    assertThat(value(t.exp().plus(1), 0)).isEqualTo(2);
    assertThat(value(t.exp().times(2).minus(1), 0)).isEqualTo(1);
  }

  @Test
  void logarithmsNearOneDoNotCancel() {
    assertThat(value(t.plus(1).log(), 1e-18)).isEqualTo(1e-18);
    assertThat(value(t.plus(1).log(), 3)).isEqualTo(Elementary.log1p(3));
    Expr difference = pool.constant(1).minus(t.exp()).log();
    assertThat(value(difference, -1e-18)).isEqualTo(Elementary.log(1e-18));
    assertThat(value(difference, -50)).isEqualTo(-Elementary.exp(-50));
  }

  @Test
  void normsAndInnerProductsAreReductions() {
    Kernel kernel = Lowering.lower(List.of(x, y), pool.apply(Function.NORM, x.minus(y)));
    assertThat(kernel.shape()).isEqualTo(Shape.SCALAR);
    Matrix points = Matrix.of(2, 2, new double[] {3, 4, 6, 8});
    assertThat(Interpreter.evaluate(kernel, List.of(points, Matrix.rowVector(0, 0))))
        .isEqualTo(Matrix.columnVector(5, 10));
    Kernel inner = Lowering.lower(List.of(x, y), pool.apply(Function.DOT, x, y));
    assertThat(Interpreter.evaluate(inner, List.of(points, Matrix.rowVector(1, 2))))
        .isEqualTo(Matrix.columnVector(11, 22));
  }

  @Test
  void functionsHaveTheirValues() {
    assertThat(value(t.apply(Function.SIGMOID), 0)).isEqualTo(0.5);
    assertThat(value(t.apply(Function.SIGMOID), -1000)).isZero();
    assertThat(value(t.apply(Function.SIGN), -3)).isEqualTo(-1);
    assertThat(value(t.apply(Function.SIGN), 3)).isEqualTo(1);
    assertThat(value(t.apply(Function.SIGN), 0)).isZero();
    assertThat(value(t.apply(Function.SIGN), Double.NaN)).isNaN();
    assertThat(value(t.apply(Function.ABS), -3)).isEqualTo(3);
    assertThat(value(t.apply(Function.TANH), 0.3)).isEqualTo(Elementary.tanh(0.3));
  }

  @Test
  void deepFormulasAreNoProblem() {
    Expr deep = t;
    for (int i = 0; i < 20_000; i++) {
      deep = deep.apply(Function.SIN);
    }
    assertThat(value(deep, 0)).isZero();
  }

  @Test
  void whatHasNoValueIsNamed() {
    assertThatThrownBy(() -> Lowering.lower(List.of(t), s.exp()))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0401"))
        .hasMessageContaining("`s`");
  }

  private double value(Expr formula, double at) {
    return Lowering.lower(List.of(t), formula).evaluate(at);
  }

  private String code(Expr formula) {
    return Lowering.lower(List.of(t, s), formula).toString();
  }

  private void assertLowers(Expr formula, String text) {
    assertThat(code(formula)).isEqualTo(text);
  }
}
