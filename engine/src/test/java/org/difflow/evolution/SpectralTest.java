package org.difflow.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Matrix;
import org.junit.jupiter.api.Test;

class SpectralTest {
  private static Grid circle(int cells) {
    return new Grid(List.of(new Cells(0, 2 * Math.PI, cells)));
  }

  private static double[] values(Grid grid, DoubleUnaryOperator density) {
    return Arrays.stream(grid.centres().values()).map(density).toArray();
  }

  private static Spectral along(Grid grid, double drift, double diffusion) {
    return new Spectral(grid, new double[] {drift}, new double[] {diffusion});
  }

  private static double distance(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return most;
  }

  /** exp(2 cos x) is analytic: its waves fall like 1/n!. */
  private static double shiftError(int cells) {
    Grid grid = circle(cells);
    double[] found = along(grid, 1.3, 0).solve(values(grid, x -> Math.exp(2 * Math.cos(x))), 0.7);
    return distance(found, values(grid, x -> Math.exp(2 * Math.cos(x - 0.91))));
  }

  @Test
  void errorFallsFasterThanAnyPowerOfTheWidth() {
    assertThat(shiftError(16)).isBetween(1e-7, 1e-3);
    assertThat(shiftError(32)).isLessThan(1e-12);
    double order = Math.log(shiftError(16) / shiftError(32)) / Math.log(2);
    assertThat(order).isGreaterThan(20);
  }

  @Test
  void everyWaveDecaysAtItsRate() {
    Grid grid = circle(32);
    double[] found =
        along(grid, 0, 0.8).solve(values(grid, x -> 1 + Math.cos(3 * x) - Math.sin(5 * x)), 0.4);
    double[] exact =
        values(
            grid,
            x ->
                1
                    + Math.exp(-9 * 0.64 / 2 * 0.4) * Math.cos(3 * x)
                    - Math.exp(-25 * 0.64 / 2 * 0.4) * Math.sin(5 * x));
    assertThat(distance(found, exact)).isLessThan(1e-13);
  }

  @Test
  void aNormalLawDriftsAndSpreadsInThePlane() {
    Grid grid = new Grid(List.of(new Cells(-3, 5, 64), new Cells(-4, 4, 64)));
    Spectral equation = new Spectral(grid, new double[] {2, -1}, new double[] {0.6, 0.3});
    double[] found = equation.solve(normal(grid, 0, 0, 0.16, 0.25), 0.5);
    double[] exact = normal(grid, 1, -0.5, 0.16 + 0.18, 0.25 + 0.045);
    assertThat(distance(found, exact)).isLessThan(1e-9);
    assertThat(grid.mass(found)).isCloseTo(1, within(1e-12));
    double[] twiceTheSpread = normal(grid, 1, -0.5, 0.16 + 0.36, 0.25 + 0.09);
    assertThat(distance(found, twiceTheSpread)).isGreaterThan(0.05);
  }

  private static double[] normal(Grid grid, double x, double y, double s, double t) {
    Matrix centres = grid.centres();
    double[] values = new double[centres.rows()];
    Arrays.setAll(
        values,
        i -> {
          double a = centres.get(i, 0) - x;
          double b = centres.get(i, 1) - y;
          return Math.exp(-a * a / (2 * s) - b * b / (2 * t)) / (2 * Math.PI * Math.sqrt(s * t));
        });
    return values;
  }

  @Test
  void aFlowRunsBackAndDiffusionDoesNot() {
    Grid grid = circle(32);
    double[] start = values(grid, x -> Math.exp(Math.sin(x)));
    double[] there = along(grid, 1, 0).solve(start, 2);
    assertThat(distance(along(grid, 1, 0).solve(there, -2), start)).isLessThan(1e-13);
    assertThatThrownBy(() -> along(grid, 1, 0.1).solve(there, -2))
        .hasFieldOrPropertyWithValue("code", "E0591");
  }

  @Test
  void aDensityWithAJumpIsNotResolved() {
    Grid grid = circle(64);
    double[] jump = values(grid, x -> x < Math.PI ? 1 : 0);
    assertThatThrownBy(() -> along(grid, 1, 0).solve(jump, 1))
        .hasFieldOrPropertyWithValue("code", "E0593");
    assertThat(along(grid, 0, 1).solve(jump, 1)).as("diffusion smooths it").isNotEmpty();
  }

  /** Most of the mass lies between the middles of the cells, and diffusion hides that. */
  @Test
  void aStartNarrowerThanACellIsNotResolved() {
    Grid grid = new Grid(List.of(new Cells(-2, 2, 32)));
    double[] narrow = values(grid, x -> Math.exp(-x * x / 0.0008) / Math.sqrt(0.0008 * Math.PI));
    assertThatThrownBy(() -> along(grid, 0, 1).solve(narrow, 1))
        .hasFieldOrPropertyWithValue("code", "E0593");
  }
}
