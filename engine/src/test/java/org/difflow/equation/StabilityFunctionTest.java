package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.difflow.golden.GoldenFile;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class StabilityFunctionTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("14_stability_orders.json");

  /** A method and what the file says of it; one of two steps has no R. */
  record Case(RungeKutta method, JsonNode expected) {}

  static Stream<Case> golden() {
    return GOLDEN
        .cases()
        .filter(one -> one.get("expected").has("R_at_z"))
        .flatMap(
            one ->
                names(one.get("inputs").get("method").asString())
                    .map(name -> new Case(RungeKutta.named(name), one.get("expected"))));
  }

  /** {@code rk2 (midpoint, heun, ralston)} stands for the three. */
  private static Stream<String> names(String method) {
    int open = method.indexOf('(');
    return open < 0
        ? Stream.of(method)
        : Arrays.stream(method.substring(open + 1, method.length() - 1).split(", "));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void valuesAndOrdersAgree(Case one) {
    StabilityFunction r = StabilityFunction.of(one.method);
    for (int i = 0; i < one.expected.get("z").size(); i++) {
      double expected = one.expected.get("R_at_z").get(i).asDouble();
      assertThat(r.at(one.expected.get("z").get(i).asDouble()))
          .isCloseTo(expected, within(GOLDEN.tolerance(expected)));
    }
    assertThat(one.method.order()).isEqualTo(one.expected.get("order").asInt());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void limitsAgree(Case one) {
    StabilityFunction r = StabilityFunction.of(one.method);
    agree(r.realLimit(), one.expected.get("real_axis_limit"));
    if (one.expected.has("imag_axis_limit")) {
      agree(r.imaginaryLimit(), one.expected.get("imag_axis_limit"));
    }
  }

  private static void agree(double actual, JsonNode expected) {
    if (expected.isString()) {
      assertThat(actual).isEqualTo(Double.NEGATIVE_INFINITY);
    } else {
      assertThat(actual)
          .isCloseTo(expected.asDouble(), within(GOLDEN.tolerance(expected.asDouble())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void functionIsWhatOneStepDoes(RungeKutta method) {
    Field linear = Fields.of(1, (x, _) -> new double[] {x[0] * -0.7});
    double[] stepped =
        new InitialValue(linear, new double[] {1}, 0, 1, () -> {}).solve(method, 1).finish();
    assertThat(StabilityFunction.of(method).at(-0.7)).isCloseTo(stepped[0], within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  void functionIsTheExponentialUpToTheOrder(RungeKutta method) {
    double z = 1e-2;
    double difference = StabilityFunction.of(method).at(z) - Math.exp(z);
    assertThat(Math.abs(difference)).isLessThan(Math.pow(z, method.order() + 1));
  }

  @Test
  void theMagnitudeIsOneAtTheLimitsAndMoreBeyond() {
    StabilityFunction r = StabilityFunction.of(RungeKutta.DOPRI5);
    double real = r.realLimit();
    assertThat(Math.abs(r.at(real))).isCloseTo(1, within(1e-14));
    assertThat(Math.abs(r.at(real - 1e-6))).isGreaterThan(1);
    assertThat(Math.abs(r.at(real / 2))).isLessThan(1);
  }

  @Test
  void implicitMethodsAreStableOnTheWholeImaginaryAxis() {
    assertThat(StabilityFunction.of(RungeKutta.TRAPEZOIDAL).imaginaryLimit()).isInfinite();
    assertThat(StabilityFunction.of(RungeKutta.IMPLICIT_EULER).imaginaryLimit()).isInfinite();
  }

  @Test
  void complexArgumentsGiveRealAndImaginaryPart() {
    assertThat(StabilityFunction.of(RungeKutta.EULER).at(-1, 2)).containsExactly(0, 2);
    double[] turned = StabilityFunction.of(RungeKutta.TRAPEZOIDAL).at(0, 3);
    assertThat(Math.hypot(turned[0], turned[1])).isCloseTo(1, within(1e-15));
  }

  @Test
  void formulaIsTheTruncatedExponential() {
    ExpressionPool pool = new ExpressionPool();
    Expr z = pool.symbol("z");
    Expr fourTerms =
        z.plus(1).plus(z.square().over(2)).plus(z.power(3).over(6)).plus(z.power(4).over(24));
    assertThat(StabilityFunction.of(RungeKutta.RK4).at(z)).isSameAs(fourTerms);
  }
}
