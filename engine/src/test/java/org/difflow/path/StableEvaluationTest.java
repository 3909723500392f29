package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.RadialPaths;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.identity.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers of members in high dimension, up to the ends of time and far out, against their formulas
 * in Apfloat. The paths that lose digits are left out: cosine schedules, where the angle pi*t/2 is
 * rounded next to a zero of the cosine or 1 - cos^2 cancels, and OT, where 1 - (1 - sigma_min)*t
 * cancels at the data end.
 */
class StableEvaluationTest {
  /** The incomplete gamma functions, the least accurate of all parts, have 2e-13. */
  private static final double RELATIVE = 2e-13;

  /** Below it the numbers of doubles have fewer digits. */
  private static final double SMALLEST = 1e-290;

  private static final List<Integer> DIMENSIONS = List.of(784, 3072);
  private static final double[] TIMES = {1e-12, 1e-3, 0.5, 1 - 1e-6, 1 - 1e-12};

  /** In units of the typical distance sigma sqrt(d). */
  private static final double[] DISTANCES = {1e-3, 0.5, 1.1, 2};

  private record Case(ConditionalPath path, Member member, int dimension) {}

  static List<Case> cases() {
    Stream<ConditionalPath> paths =
        Stream.of(GaussianPaths.vpLinear(), GaussianPaths.veGeometric(), GaussianPaths.edm());
    return paths.flatMap(StableEvaluationTest::cases).toList();
  }

  private static Stream<Case> cases(ConditionalPath path) {
    return DIMENSIONS.stream()
        .flatMap(
            d ->
                Stream.of(
                        Member.PSI, Member.TAIL, Member.LOG_PHI, Member.SPEED, Member.RADIAL_SCORE)
                    .map(member -> new Case(RadialPaths.inDimension(path, d), member, d)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void memberKeepsItsDigits(Case one) {
    for (double t : TIMES) {
      double typical = sigma(one.path(), t) * Math.sqrt(one.dimension());
      DoubleStream.of(DISTANCES).forEach(r -> assertKept(one, List.of(r * typical, t)));
    }
  }

  /** One in a billion more is far beyond what is allowed, so that the test can fail. */
  @ParameterizedTest
  @MethodSource("cases")
  void errorOfABillionthIsSeen(Case one) {
    double r = sigma(one.path(), 0.5) * Math.sqrt(one.dimension());
    double value = value(one, List.of(r, 0.5));
    double truth = truth(one, List.of(r, 0.5)).orElseThrow();
    assertThat(relative(value * (1 + 1e-9), truth)).isGreaterThan(RELATIVE);
  }

  /** A tail that 640 digits of its complement do not show is 0 in doubles. */
  private static void assertKept(Case one, List<Double> point) {
    double value = value(one, point);
    double truth = truth(one, point).orElse(0);
    if (Math.abs(truth) > SMALLEST) {
      assertThat(relative(value, truth)).as("%s at %s", one, point).isLessThan(RELATIVE);
    } else {
      assertThat(Math.abs(value)).as("%s at %s", one, point).isLessThan(2 * SMALLEST);
    }
  }

  private static double relative(double value, double truth) {
    return Math.abs(value - truth) / Math.abs(truth);
  }

  private static double sigma(ConditionalPath path, double t) {
    return path.evaluate(Member.SIGMA, List.of(Matrix.scalar(t))).get(0, 0);
  }

  private static double value(Case one, List<Double> point) {
    List<Matrix> arguments = point.stream().map(Matrix::scalar).toList();
    return one.path().evaluate(one.member(), arguments).get(0, 0);
  }

  /** At the doubles as they are, with the exact values of the parameters. */
  private static OptionalDouble truth(Case one, List<Double> point) {
    Formula formula = one.path().formula(one.member());
    Expr body = one.path().bind(formula.body());
    Map<Symbol, BigDecimal> exact = new HashMap<>();
    for (int i = 0; i < point.size(); i++) {
      exact.put(formula.arguments().get(i), new BigDecimal(point.get(i)));
    }
    return Digits.of(body, exact).stream()
        .mapToDouble(value -> value.getFirst().doubleValue())
        .findFirst();
  }
}
