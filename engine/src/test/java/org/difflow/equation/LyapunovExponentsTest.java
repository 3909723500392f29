package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LyapunovExponentsTest {
  private static double[] of(Field field, double t1, int steps, double... start) {
    return LyapunovExponents.of(
        new InitialValue(field, start, 0, t1, () -> {}), RungeKutta.RK4, steps);
  }

  @Test
  void ofLinearEquationsTheyAreTheRealPartsOfTheEigenvalues() {
    // The eigenvalues of [[0, 1], [-2, -3]] are -1 and -2.
    Field field = Fields.of(2, (x, _) -> new double[] {x[1], -2 * x[0] - 3 * x[1]});
    double[] found = of(field, 200, 4000, 1, 1);
    assertThat(found).containsExactly(new double[] {-1, -2}, within(0.01));
    assertThat(found[0] + found[1]).as("the trace").isCloseTo(-3, within(1e-4));
  }

  @Test
  void ofTheLorenzAttractorTheFirstIsPositive() {
    Field lorenz =
        Fields.of(
            3,
            (x, _) ->
                new double[] {
                  10 * (x[1] - x[0]), x[0] * (28 - x[2]) - x[1], x[0] * x[1] - 8 * x[2] / 3
                });
    double[] found = of(lorenz, 200, 40_000, 1, 1, 20);
    // 0.9056, 0 and -14.572 (Sprott: Chaos and Time-Series Analysis, 2003).
    assertThat(found[0]).isCloseTo(0.906, within(0.05));
    assertThat(found[1]).isCloseTo(0, within(0.02));
    assertThat(Arrays.stream(found).sum()).isCloseTo(-41 / 3.0, within(1e-4));
  }

  @Test
  void backInTimeTheirSignsTurn() {
    Field field = Fields.of(1, (x, _) -> new double[] {-x[0]});
    InitialValue back = new InitialValue(field, new double[] {1}, 1, 0, () -> {});
    assertThat(LyapunovExponents.of(back, RungeKutta.RK4, 100)[0]).isCloseTo(1, within(1e-8));
  }
}
