package org.difflow.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.difflow.data.Matrix;
import org.difflow.equation.Field;
import org.junit.jupiter.api.Test;

class UpwindTest {
  private static final OptionalInt STABLE = OptionalInt.empty();

  private record Values(int dimension, BiFunction<double[], Double, double[]> at) implements Field {
    @Override
    public Matrix at(Matrix points, double t) {
      Matrix result = Matrix.zeros(points.rows(), dimension);
      for (int i = 0; i < points.rows(); i++) {
        double[] row = at.apply(points.row(i), t);
        System.arraycopy(row, 0, result.values(), i * dimension, dimension);
      }
      return result;
    }
  }

  private static Upwind upwind(Field velocity, Grid grid, double t0, double t1) {
    return new Upwind(velocity, grid, t0, t1, () -> {});
  }

  private static Grid line(int cells) {
    return new Grid(List.of(new Cells(-4, 4, cells)));
  }

  private static double[] normal(Grid grid, double mean, double std) {
    return Arrays.stream(grid.centres().values())
        .map(x -> Math.exp(-Math.pow((x - mean) / std, 2) / 2) / (std * Math.sqrt(2 * Math.PI)))
        .toArray();
  }

  /** mu = t, sigma = (1 + t)/3: v = x/(1 + t) - t/(1 + t) + 1 (S0-60). */
  private static final Field GAUSSIAN_PATH =
      new Values(1, (x, t) -> new double[] {(x[0] - t) / (1 + t) + 1});

  private static double error(int cells, double t0, double t1) {
    Grid grid = line(cells);
    double[] found =
        upwind(GAUSSIAN_PATH, grid, t0, t1).solve(normal(grid, t0, (1 + t0) / 3), STABLE).density();
    double[] exact = normal(grid, t1, (1 + t1) / 3);
    Arrays.setAll(found, i -> Math.abs(found[i] - exact[i]));
    return grid.mass(found);
  }

  @Test
  void errorFallsWithTheFirstPowerOfTheWidth() {
    double order = Math.log(error(400, 0, 1) / error(800, 0, 1)) / Math.log(2);
    assertThat(order).isCloseTo(1, within(0.1));
    assertThat(error(800, 0, 1)).isLessThan(0.02);
  }

  @Test
  void timeMayRunBackwards() {
    assertThat(error(800, 1, 0)).isLessThan(0.05);
  }

  @Test
  void anotherVelocityGivesAnotherDensity() {
    Grid grid = line(400);
    Field wrong = new Values(1, (x, t) -> new double[] {(x[0] - t) / (1 + t)});
    double[] found = upwind(wrong, grid, 0, 1).solve(normal(grid, 0, 1 / 3.0), STABLE).density();
    double[] exact = normal(grid, 1, 2 / 3.0);
    Arrays.setAll(found, i -> Math.abs(found[i] - exact[i]));
    assertThat(grid.mass(found)).isGreaterThan(0.3);
  }

  @Test
  void massIsKeptAndDensityStaysPositive() {
    Grid grid = new Grid(List.of(new Cells(-2, 2, 40), new Cells(-1, 1, 30)));
    Field velocity =
        new Values(2, (x, t) -> new double[] {Math.sin(3 * x[1]) + x[0], Math.cos(x[0] - t)});
    double[] start = new double[grid.size()];
    Arrays.setAll(start, i -> i % 7 == 0 ? 1 : 0);
    double[] found = upwind(velocity, grid, 0, 2).solve(start, STABLE).density();
    assertThat(grid.mass(found)).isCloseTo(grid.mass(start), within(1e-13));
    assertThat(Arrays.stream(found).min().orElseThrow()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void stepsOfOneCellMoveADensityExactly() {
    Grid grid = line(80);
    double[] start = normal(grid, -1, 0.3);
    Field one = new Values(1, (_, _) -> new double[] {1});
    Upwind.Result found = upwind(one, grid, 0, 1).solve(start, STABLE);
    assertThat(found.steps()).isBetween(10, 11);
    for (int i = 20; i < 70; i++) {
      assertThat(found.density()[i]).isCloseTo(start[i - 10], within(1e-12));
    }
  }

  @Test
  void aRotationTurnsADensityInThePlane() {
    Grid grid = new Grid(List.of(new Cells(-2, 2, 160), new Cells(-2, 2, 160)));
    Field turning = new Values(2, (x, _) -> new double[] {-x[1], x[0]});
    double[] found =
        upwind(turning, grid, 0, Math.PI / 2).solve(bump(grid, 1, 0), STABLE).density();
    double[] exact = bump(grid, 0, 1);
    Arrays.setAll(exact, i -> Math.abs(found[i] - exact[i]));
    assertThat(grid.mass(exact)).isLessThan(0.25);
    double[] wrong = bump(grid, 0, -1);
    Arrays.setAll(wrong, i -> Math.abs(found[i] - wrong[i]));
    assertThat(grid.mass(wrong)).isGreaterThan(1.5);
  }

  private static double[] bump(Grid grid, double x, double y) {
    Matrix centres = grid.centres();
    double[] values = new double[centres.rows()];
    Arrays.setAll(
        values,
        i -> {
          double square = Math.pow(centres.get(i, 0) - x, 2) + Math.pow(centres.get(i, 1) - y, 2);
          return Math.exp(-square / 0.18) / (0.18 * Math.PI);
        });
    return values;
  }

  @Test
  void stepsBeyondTheConditionAreRefused() {
    Grid grid = line(80);
    Field faster = new Values(1, (_, t) -> new double[] {1 + t});
    Upwind equation = upwind(faster, grid, 0, 1);
    assertThat(equation.solve(normal(grid, 0, 1), OptionalInt.of(20)).steps()).isEqualTo(20);
    assertThatThrownBy(() -> equation.solve(normal(grid, 0, 1), OptionalInt.of(16)))
        .hasFieldOrPropertyWithValue("code", "E0589")
        .hasMessage(
            "steps of 0.0625 are too long: at t = 0.625 a cell would give away more than it holds,"
                + " and steps are stable up to 0.0516129");
  }

  @Test
  void stepsBeyondTheConditionWouldGrow() {
    Grid grid = line(80);
    double[] ones = new double[80];
    Arrays.fill(ones, 1, 80, 1);
    Flux flux = new Flux(grid, List.of(ones));
    double[] density = normal(grid, 0, 0.2);
    double[] stable = density.clone();
    for (int i = 0; i < 40; i++) {
      flux.move(density, 1.3 / flux.rate());
      flux.move(stable, 1 / flux.rate());
    }
    assertThat(Arrays.stream(density).map(Math::abs).max().orElseThrow()).isGreaterThan(1e3);
    assertThat(Arrays.stream(stable).map(Math::abs).sum() * 0.1).isCloseTo(1, within(1e-9));
  }

  @Test
  void aVelocityWithoutBoundIsRefused() {
    Field pole = new Values(1, (x, _) -> new double[] {1 / x[0]});
    assertThatThrownBy(() -> upwind(pole, line(8), 0, 1).solve(new double[8], STABLE))
        .hasFieldOrPropertyWithValue("code", "E0592");
  }
}
