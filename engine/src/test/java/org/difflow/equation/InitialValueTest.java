package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.SympyFormula;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class InitialValueTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("14_stability_orders.json");

  static Stream<JsonNode> golden() {
    return GOLDEN.cases().filter(one -> one.get("inputs").get("q").asString().equals("ode"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void valuesAgree(JsonNode one) {
    JsonNode inputs = one.get("inputs");
    InitialValue problem =
        new InitialValue(
            formula(inputs.get("rhs").asString()),
            new double[] {inputs.get("x0").asDouble()},
            inputs.get("t0").asDouble(),
            inputs.get("t1").asDouble(),
            () -> {});
    RungeKutta method = RungeKutta.named(inputs.get("method").asString());
    for (int i = 0; i < inputs.get("N").size(); i++) {
      double expected = one.get("expected").get("values").get(i).asDouble();
      assertThat(problem.solve(method, inputs.get("N").get(i).asInt()).finish()[0])
          .isCloseTo(expected, within(GOLDEN.tolerance(expected)));
    }
  }

  static FormulaField formula(String rhs) {
    ExpressionPool pool = new ExpressionPool();
    Symbol x = pool.symbol("x");
    Symbol t = pool.symbol("t");
    Expr f = SympyFormula.parse(pool, Map.of("x", x, "t", t), rhs);
    return new FormulaField(List.of(x), t, List.of(f));
  }

  /** x' = (-y, x) e^-t has the solution of angle 1 - e^-t. */
  private static final Field TURNING =
      Fields.of(2, (x, t) -> new double[] {-x[1] * Math.exp(-t), x[0] * Math.exp(-t)});

  @ParameterizedTest
  @EnumSource
  void errorFallsWithTheOrder(RungeKutta method) {
    double observed = Math.log(error(method, 20) / error(method, 40)) / Math.log(2);
    assertThat(observed).isCloseTo(method.order(), within(0.15));
  }

  private static double error(RungeKutta method, int steps) {
    double[] start = {1, 0};
    double[] x = new InitialValue(TURNING, start, 0, 2, () -> {}).solve(method, steps).finish();
    double angle = 1 - Math.exp(-2);
    return Math.hypot(x[0] - Math.cos(angle), x[1] - Math.sin(angle));
  }

  @Test
  void stiffDecayStaysBoundedUnderTheImplicitMethodOnly() {
    Field stiff = formula("-1000*(x - cos(t))");
    double[] start = {0};
    InitialValue problem = new InitialValue(stiff, start, 0, 1, () -> {});
    assertThat(problem.solve(RungeKutta.IMPLICIT_EULER, 20).finish()[0])
        .isCloseTo(Math.cos(1), within(2e-3));
    assertThat(Math.abs(problem.solve(RungeKutta.EULER, 20).finish()[0])).isGreaterThan(1e20);
  }

  @Test
  void solutionThatLeavesTheNumbersIsRefused() {
    InitialValue problem = new InitialValue(formula("x**2"), new double[] {1}, 0, 40, () -> {});
    assertThatThrownBy(() -> problem.solve(RungeKutta.RK4, 20))
        .hasFieldOrPropertyWithValue("code", "E0750")
        .hasMessageStartingWith("the solution is not finite after t = ");
  }

  @Test
  void implicitStepWithoutSolutionIsRefused() {
    // x' = 2 + h(1 + x'^2) has no solution for h = 1: the discriminant is negative.
    InitialValue problem = new InitialValue(formula("1 + x**2"), new double[] {2}, 0, 1, () -> {});
    assertThatThrownBy(() -> problem.solve(RungeKutta.IMPLICIT_EULER, 1))
        .hasFieldOrPropertyWithValue("code", "E0752")
        .hasMessage("`implicit_euler` finds no solution of step 1 of 1, from t = 0 to 1");
  }

  @Test
  void timesEndWhereTheyShall() {
    double[] start = {1};
    Solution solution =
        new InitialValue(formula("-x"), start, 2, 0.1, () -> {}).solve(RungeKutta.EULER, 7);
    assertThat(solution.times()).hasSize(8).endsWith(0.1).startsWith(2);
    assertThat(solution.states().rows()).isEqualTo(8);
  }
}
