package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samplers of the library follow, at every time of their grid, an integrator that shares
 * nothing with them.
 */
class TrajectoryTest {
  /** Rounding alone: the fields amplify 1e-16 by at most some thousands on these grids. */
  private static final double TOLERANCE = 1e-10;

  static final double[][] FIVE_POINTS = {
    {-1, 0.5}, {0.3, 1.2}, {1.1, -0.4}, {-0.6, -1.3}, {0.8, 0.9}
  };

  /** In units of the standard deviation at the prior end. */
  private static final double[][] STARTS = {{0.3, -1.1}, {-0.8, 0.4}, {1.5, 0.9}};

  private static final Path DIGITS =
      Path.of("../examples/data/digits.csv").toAbsolutePath().normalize();

  static Stream<Arguments> runs() {
    return Schedule.all().stream()
        .flatMap(
            schedule ->
                Arrays.stream(Method.values()).map(method -> Arguments.of(schedule, method)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void trajectoriesOnFivePointsAgree(Schedule schedule, Method method) {
    assertThat(deviations(schedule, method, FIVE_POINTS)).allSatisfy(this::isRounding);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void aPointMovedInItsEighthDigitIsSeen(Schedule schedule, Method method) {
    double[][] moved = Arrays.stream(FIVE_POINTS).map(double[]::clone).toArray(double[][]::new);
    moved[4][1] *= 1 + 1e-8;
    assertThat(deviations(schedule, method, moved)).anyMatch(deviation -> deviation > TOLERANCE);
  }

  private static List<Double> deviations(Schedule schedule, Method method, double[][] points) {
    double[][] starts = starts(schedule);
    Trajectories actual =
        Trajectories.of(
            schedule.declaration(),
            "points(" + Printed.matrix(FIVE_POINTS) + ")",
            method.sampler() + "(20)",
            starts);
    return deviations(actual, EmpiricalField.of(schedule, points), method, starts);
  }

  private static double[][] starts(Schedule schedule) {
    double scale = schedule.sigma().applyAsDouble(schedule.prior());
    return Arrays.stream(STARTS)
        .map(start -> Arrays.stream(start).map(value -> scale * value).toArray())
        .toArray(double[][]::new);
  }

  private static List<Double> deviations(
      Trajectories actual, EmpiricalField field, Method method, double[][] starts) {
    return Stream.iterate(0, i -> i < starts.length, i -> i + 1)
        .map(i -> actual.deviation(i, method.trajectory(field, starts[i], actual.times())))
        .toList();
  }

  private void isRounding(double deviation) {
    assertThat(deviation).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void trajectoriesOnDigitsAgree(Method method) throws IOException {
    double[][] starts = new double[3][64];
    for (int i = 0; i < starts.length; i++) {
      int row = i;
      Arrays.setAll(starts[i], k -> 1.3 * Math.sin(7 * row + 2.1 * k));
    }
    Trajectories actual =
        Trajectories.of(
            Schedule.vpLinear().declaration(),
            "csv(\"" + DIGITS + "\", columns = 0..63, scale = 1/16)",
            method.sampler() + "(5)",
            starts);
    EmpiricalField field = EmpiricalField.of(Schedule.vpLinear(), digits());
    assertThat(deviations(actual, field, method, starts)).allSatisfy(this::isRounding);
  }

  static Stream<Method> methods() {
    return Arrays.stream(Method.values());
  }

  private static double[][] digits() throws IOException {
    try (Stream<String> lines = Files.lines(DIGITS)) {
      return lines
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(TrajectoryTest::pixels)
          .toArray(double[][]::new);
    }
  }

  private static double[] pixels(String line) {
    return Arrays.stream(line.split(","))
        .limit(64)
        .mapToDouble(Double::parseDouble)
        .map(grey -> grey / 16)
        .toArray();
  }
}
