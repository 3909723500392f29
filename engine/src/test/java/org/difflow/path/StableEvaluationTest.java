package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.RadialPaths;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.identity.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers of members of the paths of the library and of radial laws, up to the ends of time, from
 * close to the centre to far out, in up to 3072 dimensions, against their formulas in Apfloat. A
 * time is the exact value of its double.
 */
class StableEvaluationTest {
  /** The incomplete gamma functions, the least accurate of all parts, have 2e-13. */
  private static final double RELATIVE = 2e-13;

  /** Where sums of such functions, or of exponentials that cancel near the centre, are divided. */
  private static final double OF_SUMS = 5e-12;

  /** Below it the numbers of doubles have fewer digits. */
  private static final double SMALLEST = 1e-290;

  private static final double[] TIMES = {1e-12, 1e-3, 0.5, 1 - 1e-6, 1 - 1e-12};

  /** In units of the typical distance sigma sqrt(d). */
  private static final double[] DISTANCES = {1e-3, 1.1, 2};

  /** Closer to the centre sums of exponentials that cancel there lose a digit for each of r. */
  private static final double[] LAW = {1e-4, 0.5, 2, 40};

  /** The last is so far out that in one dimension psi differs from 1 by 1e-35. */
  private static final double[] LINE = {1e-6, 0.5, 2, 40};

  private static final List<Member> SCHEDULE =
      List.of(Member.MU, Member.SIGMA, Member.DIFFUSION, Member.SNR, Member.LOG_SNR);

  private static final List<Member> RADIAL =
      List.of(Member.PSI, Member.TAIL, Member.LOG_PHI, Member.SPEED, Member.RADIAL_SCORE);

  private static final List<ConditionalPath> LIBRARY =
      List.of(
          GaussianPaths.vpLinear(),
          GaussianPaths.subVp(),
          GaussianPaths.vpCosine(),
          GaussianPaths.veGeometric(),
          GaussianPaths.edm(),
          GaussianPaths.straight(),
          GaussianPaths.optimalTransport(),
          GaussianPaths.circle(),
          GaussianPaths.trigonometric());

  private static final List<String> LAWS =
      List.of(
          "tanh(r/t)",
          "1 - exp(-r/t)",
          "r/sqrt(r**2 + t**2)",
          "t*(1 - exp(-r/t)) + (1 - t)*tanh(r/t)");

  /**
   * A member at some points.
   *
   * @param relative the largest relative error
   */
  private record Case(
      ConditionalPath path, Member member, List<List<Double>> points, double relative) {
    @Override
    public String toString() {
      return path.name() + "." + member + " " + path.given();
    }
  }

  static Stream<Case> cases() {
    return Stream.of(schedules(), inOneDimension(), inMany(), laws(), ofTwoScales())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> schedules() {
    List<List<Double>> times = DoubleStream.of(TIMES).mapToObj(List::of).toList();
    return LIBRARY.stream()
        .flatMap(path -> SCHEDULE.stream().map(member -> new Case(path, member, times, RELATIVE)));
  }

  private static Stream<Case> inOneDimension() {
    return LIBRARY.stream().flatMap(path -> cases(path, 1, LINE, OF_SUMS));
  }

  private static Stream<Case> inMany() {
    Stream<Case> wellBehaved =
        Stream.of(GaussianPaths.vpLinear(), GaussianPaths.veGeometric(), GaussianPaths.edm())
            .flatMap(path -> IntStream.of(784, 3072).boxed().flatMap(d -> many(path, d, RELATIVE)));
    Stream<Case> others =
        Stream.concat(
            many(GaussianPaths.vpCosine(), 784, OF_SUMS),
            many(GaussianPaths.optimalTransport(), 64, OF_SUMS));
    return Stream.concat(wellBehaved, others);
  }

  private static Stream<Case> many(ConditionalPath path, int dimension, double relative) {
    return cases(path, dimension, DISTANCES, relative);
  }

  private static Stream<Case> cases(
      ConditionalPath path, int dimension, double[] distances, double relative) {
    List<List<Double>> points =
        points(t -> sigma(path, t) * Math.sqrt(dimension), distances).toList();
    ConditionalPath here = RadialPaths.inDimension(path, dimension);
    return RADIAL.stream().map(member -> new Case(here, member, points, relative));
  }

  private static Stream<Case> laws() {
    return LAWS.stream()
        .map(RadialPaths::psi)
        .flatMap(path -> IntStream.of(2, 3, 784).mapToObj(d -> RadialPaths.inDimension(path, d)))
        .flatMap(
            path ->
                RADIAL.stream()
                    .map(member -> new Case(path, member, points(t -> t, LAW).toList(), OF_SUMS)));
  }

  /** Of log phi both parts leave the range of doubles. */
  private static Stream<Case> ofTwoScales() {
    ConditionalPath path =
        RadialPaths.inDimension(
            RadialPaths.psi("t*gammaP(d/2, r**2/(2*t**2)) + (1 - t)*gammaP(d/2, r**2/(8*t**2))"),
            784);
    List<List<Double>> points = points(t -> t * Math.sqrt(784), DISTANCES).toList();
    return RADIAL.stream().map(member -> new Case(path, member, points, OF_SUMS));
  }

  private static Stream<List<Double>> points(DoubleUnaryOperator typical, double[] distances) {
    return DoubleStream.of(TIMES)
        .boxed()
        .flatMap(
            t ->
                DoubleStream.of(distances).mapToObj(r -> List.of(r * typical.applyAsDouble(t), t)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void memberKeepsItsDigits(Case one) {
    one.points.forEach(point -> assertKept(one, point));
  }

  /** One in a billion more is far beyond what is allowed, so that the test can fail. */
  @Test
  void errorOfABillionthIsSeen() {
    List<Double> point = List.of(3.0, 0.5);
    ConditionalPath path = RadialPaths.inDimension(GaussianPaths.vpLinear(), 3);
    for (Member member : RADIAL) {
      Case one = new Case(path, member, List.of(point), OF_SUMS);
      double truth = truth(one, point).orElseThrow();
      assertThat(Math.abs(value(one, point) * (1 + 1e-9) - truth))
          .isGreaterThan(allowed(one, truth));
    }
  }

  /** A tail that 640 digits of its complement do not show is 0 in doubles. */
  private static void assertKept(Case one, List<Double> point) {
    double value = value(one, point);
    double truth = truth(one, point).orElse(0);
    assertThat(Math.abs(value - truth))
        .as("%s at %s: %s, not %s", one, point, value, truth)
        .isLessThanOrEqualTo(allowed(one, truth));
  }

  /** A logarithm may pass through 0: then its error is that of the number in it. */
  private static double allowed(Case one, double truth) {
    boolean logarithm = one.member == Member.LOG_PHI || one.member == Member.LOG_SNR;
    return one.relative() * Math.max(Math.abs(truth), logarithm ? 1 : SMALLEST / one.relative());
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
