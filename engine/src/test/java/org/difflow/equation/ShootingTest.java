package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShootingTest {
  /** y'' = 3/2 y^2, y(0) = 4, y(1) = 1 (Stoer, Bulirsch: Numerical Analysis, 7.3.1). */
  private static double slope(double guess, int steps) {
    Field field = Fields.of(2, (x, _) -> new double[] {x[1], 1.5 * x[0] * x[0]});
    return new Shooting(
            field,
            (start, finish) -> new double[] {start[0] - 4, finish[0] - 1},
            new double[] {4, guess},
            0,
            1,
            () -> {})
        .solve(RungeKutta.RK4, steps)
        .states()
        .get(0, 1);
  }

  @Test
  void theGuessDecidesBetweenTwoSolutions() {
    // y = 4/(1 + t)^2 has the slope -8; the other one is in the book to six digits.
    assertThat(slope(-10, 200)).isCloseTo(-8, within(1e-7));
    assertThat(slope(-40, 200)).isCloseTo(-35.858549, within(1e-5));
  }

  @Test
  void errorIsThatOfTheMethod() {
    double order = Math.log((slope(-8, 10) + 8) / (slope(-8, 20) + 8)) / Math.log(2);
    assertThat(order).isCloseTo(4, within(0.3));
  }

  private static Shooting wave(double end, double finish) {
    return new Shooting(
        Fields.of(2, (x, _) -> new double[] {x[1], -x[0]}),
        (a, b) -> new double[] {a[0], b[0] - finish},
        new double[] {0, 1},
        0,
        end,
        () -> {});
  }

  @Test
  void linearEquationsAreMetInOneStep() {
    Solution found = wave(1, 0.5).solve(RungeKutta.RK4, 100);
    assertThat(found.states().get(0, 1)).isCloseTo(0.5 / Math.sin(1), within(1e-8));
    assertThat(found.finish()[0]).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void conditionsThatDetermineNothingAreRefused() {
    assertThatThrownBy(() -> wave(Math.PI, 1).solve(RungeKutta.RK4, 100))
        .hasFieldOrPropertyWithValue("code", "E0596");
  }

  @Test
  void aConditionThatNothingMeetsIsRefused() {
    Shooting none =
        new Shooting(
            Fields.of(1, (x, _) -> new double[] {-x[0]}),
            (_, b) -> new double[] {1 + b[0] * b[0]},
            new double[] {1},
            0,
            1,
            () -> {});
    assertThatThrownBy(() -> none.solve(RungeKutta.RK4, 20))
        .hasFieldOrPropertyWithValue("code", "E0595");
  }

  @Test
  void aGrowingSolutionIsStillMet() {
    Shooting growing =
        new Shooting(
            Fields.of(2, (x, _) -> new double[] {x[1], 100 * x[0]}),
            (a, b) -> new double[] {a[0] - 1, b[0] - 1},
            new double[] {1, 0},
            0,
            2,
            () -> {});
    Solution found = growing.solve(RungeKutta.DOPRI5, 400);
    double exact = 1 / Math.cosh(10);
    assertThat(found.states().get(200, 0)).isCloseTo(exact, within(1e-3 * exact));
  }
}
