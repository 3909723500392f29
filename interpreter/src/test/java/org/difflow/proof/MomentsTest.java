package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Samples of the reverse SDE have the mean and covariance of the marginal where they stand. With
 * data of mean m and covariance C these are mu m and mu^2 C + sigma^2 I.
 *
 * <p>A moment may miss by 5 standard errors of the sample moment, which an honest sampler exceeds
 * in one of two million cases, and by the bias of the step. That bias is of order 1 in the step, so
 * it is about what halving the step changes; that is measured and counted once. Seeds are fixed.
 */
class MomentsTest {
  private static final double STANDARD_ERRORS = 5;

  private static final int SAMPLES = 3000;

  private static final int STEPS = 50;

  private static final double[][] POINTS = {{1.5, 1}, {-1, 0.5}, {0.2, -1.4}, {-0.8, -0.6}};

  private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};

  private static final double[] UNEQUAL = {0.1, 0.5, 0.15, 0.25};

  /** The sampler of the library with the sign of its score turned. */
  private static final String WRONG =
      """
      sampler wrong_sde(steps, eta = 1) {
        grid linear(steps)
        step(x, s, t) {
          let h = t - s
          let g = diffusion(s)
          x + h*velocity(x, s) - abs(h)*eta^2*g^2/2*score(x, s) + eta*g*sqrt(abs(h))*noise()
        }
      }
      """;

  static Stream<Arguments> runs() {
    return paths()
        .flatMap(
            path ->
                Stream.of(EQUAL, UNEQUAL)
                    .flatMap(weights -> etas().map(eta -> Arguments.of(path, weights, eta))));
  }

  static Stream<Schedule> paths() {
    return Stream.of(Schedule.vpLinear(), Schedule.optimalTransport(0));
  }

  private static Stream<Double> etas() {
    return Stream.of(0.0, 0.5, 1.0);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void momentsAreThoseOfTheMarginal(Schedule path, double[] weights, double eta) {
    assertThat(excess(path, weights, "reverse_sde", eta)).isLessThan(1);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theWrongSignOfTheScoreIsRefuted(Schedule path) {
    assertThat(excess(path, UNEQUAL, "wrong_sde", 0.5)).isGreaterThan(1);
    assertThat(excess(path, UNEQUAL, "wrong_sde", 1)).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theMomentsOfOtherWeightsAreRefuted(Schedule path) {
    assertThat(excess(path, EQUAL, UNEQUAL, "reverse_sde", 1)).isGreaterThan(1);
  }

  private static double excess(Schedule path, double[] weights, String sampler, double eta) {
    return excess(path, weights, weights, sampler, eta);
  }

  /** The largest miss of a moment as a part of what it may miss by. */
  private static double excess(
      Schedule schedule, double[] weights, double[] claimed, String sampler, double eta) {
    Sample coarse = sample(schedule, weights, sampler, STEPS, eta);
    Sample fine = sample(schedule, weights, sampler, 2 * STEPS, eta);
    double[] exact = Moments.exact(schedule, POINTS, claimed, fine.finish());
    double largest = 0;
    for (int k = 0; k < exact.length; k++) {
      double bias = Math.abs(fine.moments().value(k) - coarse.moments().value(k));
      double allowed = STANDARD_ERRORS * fine.moments().standardError(k) + bias;
      largest = Math.max(largest, Math.abs(fine.moments().value(k) - exact[k]) / allowed);
    }
    return largest;
  }

  private record Sample(double finish, Moments moments) {}

  private static Sample sample(
      Schedule schedule, double[] weights, String sampler, int steps, double eta) {
    List<double[]> lines =
        Printed.by(
            schedule.declaration()
                + WRONG
                + """
                let model = P on points(%s, weights = %s)
                let s = sample(model, %d, with = %s(%d, eta = %s), seed = 11)
                print(s.finish)
                for x in s.points { print(x) }
                """
                    .formatted(
                        Printed.matrix(POINTS),
                        Printed.vector(weights),
                        SAMPLES,
                        sampler,
                        steps,
                        eta));
    return new Sample(lines.getFirst()[0], Moments.of(lines.subList(1, lines.size())));
  }
}
