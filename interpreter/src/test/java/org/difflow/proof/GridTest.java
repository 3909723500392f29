package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where samplers go, and in which order. */
class GridTest {
  private static final double[][] POINTS = {{1, 2}, {-1, 0.5}};

  private static final String DATA = "points(" + Printed.matrix(POINTS) + ")";

  private static final Schedule DATA_AT_0 = Schedule.rectified();

  private static final Schedule DATA_AT_1 = Schedule.optimalTransport(0);

  @ParameterizedTest
  @MethodSource("org.difflow.proof.Schedule#all")
  void aLinearGridHasEqualSteps(Schedule schedule) {
    double[] times = run(schedule, "", "euler(4)").times();
    assertThat(times).hasSize(5).startsWith(schedule.prior());
    double step = (times[4] - times[0]) / 4;
    for (int k = 1; k < 5; k++) {
      assertThat(times[k] - times[k - 1]).isCloseTo(step, within(1e-14 * Math.abs(step)));
    }
  }

  @Test
  void samplersStopShortOfASingularDataEndOnly() {
    assertThat(finish(Schedule.vpLinear())).isEqualTo(1e-3);
    assertThat(finish(Schedule.edm())).isEqualTo(80 * 1e-3);
    assertThat(finish(Schedule.trigonometric())).isEqualTo(1 - 1e-3);
    assertThat(finish(Schedule.veGeometric())).isZero();
    assertThat(finish(Schedule.optimalTransport(1e-4))).isEqualTo(1);
  }

  @Test
  void theStopClauseSaysWhereSamplersEnd() {
    assertThat(finish(withStop(DATA_AT_0, "data at 0"))).isEqualTo(0.05);
    assertThat(finish(withStop(DATA_AT_1, "data at 1"))).isEqualTo(0.95);
  }

  private static Schedule withStop(Schedule schedule, String clause) {
    return schedule.withDeclaration(schedule.declaration().replace(clause, clause + ", stop 0.05"));
  }

  @Test
  void samplesStandAtTheLastTimeOfTheGrid() {
    String script = DATA_AT_0.declaration() + "print(sample(P on " + DATA + ", with = %s).finish)";
    assertThat(Printed.number(script.formatted("euler(3)"))).isEqualTo(1e-3);
    assertThat(Printed.number(script.formatted("euler(3, grid = [1, 0.3])"))).isEqualTo(0.3);
  }

  @ParameterizedTest
  @CsvSource({"'[1, 0.4, 0.15, 0.1]'", "'[0.1, 0.15, 0.4, 1]'"})
  void aListOfTimesRunsDownToDataAtTheLowerEnd(String list) {
    Trajectories run = run(DATA_AT_0, "", "heun(7, grid = " + list + ")");
    assertThat(run.times()).containsExactly(1, 0.4, 0.15, 0.1);
    assertFollows(run, Method.HEUN, DATA_AT_0);
  }

  @ParameterizedTest
  @CsvSource({"'[0.9, 0.4, 0.15, 0]'", "'[0, 0.15, 0.4, 0.9]'"})
  void aListOfTimesRunsUpToDataAtTheUpperEnd(String list) {
    Trajectories run = run(DATA_AT_1, "", "heun(7, grid = " + list + ")");
    assertThat(run.times()).containsExactly(0, 0.15, 0.4, 0.9);
    assertFollows(run, Method.HEUN, DATA_AT_1);
  }

  @Test
  void aSamplerMayHaveAListForItsGrid() {
    Trajectories run = run(DATA_AT_0, euler("own()", "[1, 0.4, 0.1]"), "own()");
    assertThat(run.times()).containsExactly(1, 0.4, 0.1);
    assertFollows(run, Method.EULER, DATA_AT_0);
  }

  @Test
  void aGridMayBeMadeOfStartAndFinish() {
    String sampler = euler("own(n)", "[start + (finish - start)*(k/n)^2 for k in 0..n]");
    Trajectories run = run(DATA_AT_1, sampler, "own(4)");
    assertThat(run.times()).containsExactly(0, 0.999 / 16, 0.999 / 4, 0.999 * 9 / 16, 0.999);
    assertFollows(run, Method.EULER, DATA_AT_1);
  }

  @Test
  void aGridMayBeMadeOfMembers() {
    String sampler = euler("own(n)", "[sigma(k/n)^2 for k in 1..n]");
    Trajectories run = run(DATA_AT_0, sampler, "own(4)");
    assertThat(run.times()).containsExactly(1, 9 / 16.0, 1 / 4.0, 1 / 16.0);
    assertFollows(run, Method.EULER, DATA_AT_0);
  }

  @ParameterizedTest
  @CsvSource({
    "'[1]', E0601",
    "'[1, inf]', E0602",
    "'[1.5, 0.5]', E0603",
    "'[1, 0.5, 0.5, 0.1]', E0604",
    "'[1, 0.5, 0.7, 0.1]', E0605",
    "7, E0609",
  })
  void whatIsNoGridIsRefused(String grid, String code) {
    String run = "print(sample(P on " + DATA + ", with = euler(3, grid = " + grid + ")).nfe)";
    assertThat(Scripts.error(DATA_AT_0.declaration() + run)).contains(code);
  }

  /** The times of a library grid where Karras et al. (2022) use theirs: sigma(t) = t up to 80. */
  private static double[] edmTimes(String grid) {
    String stop = Schedule.edm().declaration().replace("data at 0", "data at 0, stop 0.002");
    return run(Schedule.edm().withDeclaration(stop), "", "euler(grid = " + grid + ")").times();
  }

  @Test
  void karrasIsTheGridOfThePaper() {
    double[] times = edmTimes("karras(18)");
    assertThat(times).hasSize(19);
    double first = Math.pow(80, 1 / 7.0);
    double last = Math.pow(0.002, 1 / 7.0);
    for (int i = 0; i < times.length; i++) {
      double expected = Math.pow(first + i / 18.0 * (last - first), 7);
      assertThat(times[i]).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"geometric", "exponential", "logsnr"})
  void whereSigmaIsTimeTheGridsOfLogarithmsAreOne(String grid) {
    double[] times = edmTimes(grid + "(10)");
    assertThat(times).hasSize(11);
    for (int i = 0; i < times.length; i++) {
      double expected = 80 * Math.pow(0.002 / 80, i / 10.0);
      assertThat(times[i]).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @Test
  void withLargeRhoKarrasIsGeometric() {
    double[] times = edmTimes("karras(10, rho = 1e6)");
    assertThat(times[5]).isCloseTo(Math.sqrt(80 * 0.002), within(1e-5));
  }

  @Test
  void quadraticAndCosineAreClosedForms() {
    assertThat(run(DATA_AT_1, "", "euler(grid = quadratic(4))").times())
        .containsExactly(times(0.999, 1, 9 / 16.0, 1 / 4.0, 1 / 16.0, 0), within(1e-15));
    assertThat(run(DATA_AT_1, "", "euler(grid = cosine(4))").times())
        .containsExactly(
            times(0.999, 1, 0.5 + Math.sqrt(0.125), 0.5, 0.5 - Math.sqrt(0.125), 0), within(1e-15));
  }

  /** From 0 up to {@code finish}, of which {@code left} parts are left. */
  private static double[] times(double finish, double... left) {
    return DoubleStream.of(left).map(part -> finish * (1 - part)).toArray();
  }

  @Test
  void aGridOfAMemberKeepsInsideWhereItIsInfinite() {
    double[] times = run(DATA_AT_1, "", "euler(grid = logsnr(2))").times();
    assertThat(times).containsExactly(new double[] {1e-3, 0.5, 0.999}, within(1e-12));
  }

  @Test
  void theStepsOfASamplerFollowFromItsGrid() {
    String own =
        """
        sampler own(steps) {
          grid linear(steps)
          step(x, s, t) { x + 0*steps + (t - s)*velocity(x, s) }
        }
        """;
    assertThat(run(DATA_AT_0, own, "own(grid = [1, 0.5, 0.25])").times()).hasSize(3);
    assertThat(run(DATA_AT_0, own, "own(grid = karras(7))").times()).hasSize(8);
    assertThat(Scripts.error(DATA_AT_0.declaration() + own + "print(own())")).contains("E0113");
  }

  private static String euler(String head, String grid) {
    return """
    sampler %s {
      grid %s
      step(x, s, t) { x + (t - s)*velocity(x, s) }
    }
    """
        .formatted(head, grid);
  }

  private static double finish(Schedule schedule) {
    double[] times = run(schedule, "", "euler(3)").times();
    return times[times.length - 1];
  }

  private static Trajectories run(Schedule schedule, String declarations, String sampler) {
    return Trajectories.of(
        schedule.declaration() + declarations, DATA, sampler, TrajectoryTest.STARTS);
  }

  private static void assertFollows(Trajectories run, Method method, Schedule schedule) {
    assertThat(run.deviation(method, EmpiricalField.of(schedule, POINTS)))
        .isLessThan(TrajectoryTest.TOLERANCE);
  }
}
