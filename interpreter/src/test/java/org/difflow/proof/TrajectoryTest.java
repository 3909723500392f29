package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samplers of the library follow, at every time of their grid, an integrator that shares
 * nothing with them.
 */
class TrajectoryTest {
  /** For rounding alone: the fields amplify 1e-16 by at most some hundred thousand. */
  static final double TOLERANCE = 1e-10;

  static final double[][] FIVE_POINTS = {
    {-1, 0.5}, {0.3, 1.2}, {1.1, -0.4}, {-0.6, -1.3}, {0.8, 0.9}
  };

  /** In units of the standard deviation at the prior end. */
  static final double[][] STARTS = {{0.3, -1.1}, {-0.8, 0.4}, {1.5, 0.9}};

  private static final Path DIGITS =
      Path.of("../examples/data/digits.csv").toAbsolutePath().normalize();

  private static final int PIXELS = 64;

  static Stream<Arguments> runs() {
    return Schedule.all().stream()
        .flatMap(path -> Arrays.stream(Method.values()).map(method -> Arguments.of(path, method)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void trajectoriesOnFivePointsAgree(Schedule schedule, Method method) {
    EmpiricalField field = EmpiricalField.of(schedule, FIVE_POINTS);
    assertThat(onFivePoints(schedule, method).deviation(method, field)).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aPointMovedInItsEighthDigitIsSeen(Schedule schedule, Method method) {
    double[][] moved = Arrays.stream(FIVE_POINTS).map(double[]::clone).toArray(double[][]::new);
    moved[4][1] *= 1 + 1e-8;
    EmpiricalField field = EmpiricalField.of(schedule, moved);
    assertThat(onFivePoints(schedule, method).deviation(method, field)).isGreaterThan(TOLERANCE);
  }

  private static Trajectories onFivePoints(Schedule schedule, Method method) {
    double scale = schedule.sigma().applyAsDouble(schedule.prior());
    double[][] starts =
        Arrays.stream(STARTS)
            .map(start -> Arrays.stream(start).map(value -> scale * value).toArray())
            .toArray(double[][]::new);
    return Trajectories.of(
        schedule.declaration(),
        "points(" + Printed.matrix(FIVE_POINTS) + ")",
        method.sampler() + "(20)",
        starts);
  }

  @ParameterizedTest
  @EnumSource
  void trajectoriesOnDigitsAgree(Method method) throws IOException {
    Trajectories actual =
        Trajectories.of(
            Schedule.vpLinear().declaration(),
            "csv(\"" + DIGITS + "\", columns = 0..63, scale = 1/16)",
            method.sampler() + "(5)",
            wavyStarts());
    EmpiricalField field = EmpiricalField.of(Schedule.vpLinear(), digits());
    assertThat(actual.deviation(method, field)).isLessThan(TOLERANCE);
  }

  private static double[][] wavyStarts() {
    double[][] starts = new double[3][PIXELS];
    for (int i = 0; i < starts.length * PIXELS; i++) {
      starts[i / PIXELS][i % PIXELS] = 1.3 * Math.sin(2.1 * i);
    }
    return starts;
  }

  private static double[][] digits() throws IOException {
    try (Stream<String> lines = Files.lines(DIGITS)) {
      return lines.map(TrajectoryTest::pixels).toArray(double[][]::new);
    }
  }

  private static double[] pixels(String line) {
    return Arrays.stream(line.split(","))
        .limit(PIXELS)
        .mapToDouble(grey -> Double.parseDouble(grey) / 16)
        .toArray();
  }
}
