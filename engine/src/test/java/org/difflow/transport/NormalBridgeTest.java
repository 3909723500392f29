package org.difflow.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.golden.TransportCases;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NormalBridgeTest {
  private static final double NOISE = 0.8;
  private static final NormalBridge LINE =
      NormalBridge.between(Normal.of(0, 1), Normal.of(2, 0.5), NOISE);
  private static final NormalBridge PLANE =
      NormalBridge.between(normal(0, 1, 1, 0.3, 0.5), normal(2, -1, 0.4, -0.1, 2), NOISE);

  private static Normal normal(double m0, double m1, double a, double b, double c) {
    return Normal.withCovariance(
        Matrix.rowVector(m0, m1), Matrix.of(2, 2, new double[] {a, b, b, c}));
  }

  static Stream<JsonNode> golden() {
    return TransportCases.of("08_bridges.json", "gaussian_schroedinger_bridge");
  }

  static Stream<JsonNode> pinned() {
    return TransportCases.of("08_bridges.json", "pinned_bridge");
  }

  private static double input(JsonNode each, String name) {
    return each.get("inputs").get(name).asDouble();
  }

  private static void assertFieldsAgree(NormalBridge bridge, JsonNode each) {
    Matrix x = TransportCases.matrix(each.get("inputs").get("x"));
    double t = input(each, "t");
    JsonNode expected = each.get("expected");
    TransportCases.assertAgrees(bridge.mean(t), expected.get("mean"));
    TransportCases.assertAgrees(bridge.drift(x, t), expected.get("forward_drift"));
    TransportCases.assertAgrees(bridge.backwardDrift(x, t), expected.get("backward_drift"));
    TransportCases.assertAgrees(bridge.score(x, t), expected.get("score"));
    TransportCases.assertAgrees(bridge.velocity(x, t), expected.get("ode_velocity"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void bridgesAgreeWithTheGoldenValues(JsonNode each) {
    NormalBridge bridge =
        NormalBridge.between(
            TransportCases.normal(each, "m0", "S0"),
            TransportCases.normal(each, "m1", "S1"),
            input(each, "diffusion"));
    JsonNode expected = each.get("expected");
    TransportCases.assertAgrees(bridge.crossCovariance(), expected.get("cross_cov_X0X1"));
    TransportCases.assertAgrees(bridge.covariance(input(each, "t")), expected.get("cov"));
    assertFieldsAgree(bridge, each);
  }

  @ParameterizedTest
  @MethodSource("pinned")
  void endsWithoutSpreadPinBrownianMotion(JsonNode each) {
    NormalBridge bridge =
        NormalBridge.between(
            Normal.of(input(each, "x0"), 0),
            Normal.of(input(each, "x1"), 0),
            input(each, "diffusion"));
    TransportCases.assertAgrees(
        bridge.covariance(input(each, "t")), each.get("expected").get("variance"));
    assertFieldsAgree(bridge, each);
  }

  /**
   * What a linear field, forward in time with noise, says of the rate of the covariance, minus the
   * rate by differences: {@code F S + S F^T + noise I - dS/dt}.
   */
  private static double residual(BiFunction<Matrix, Double, Matrix> field, double noise, double t) {
    double h = 1e-4;
    SimpleMatrix slope = new SimpleMatrix(2, 2);
    SimpleMatrix origin = Dense.of(field.apply(Matrix.zeros(1, 2), t));
    for (int k = 0; k < 2; k++) {
      Matrix unit = Matrix.rowVector(1 - k, k);
      SimpleMatrix column = Dense.of(field.apply(unit, t)).minus(origin);
      slope.setColumn(k, 0, column.get(0), column.get(1));
    }
    SimpleMatrix now = Dense.of(PLANE.covariance(t));
    SimpleMatrix before = Dense.of(PLANE.covariance(t - h));
    SimpleMatrix rate = Dense.of(PLANE.covariance(t + h)).minus(before).scale(0.5 / h);
    SimpleMatrix half = slope.mult(now);
    SimpleMatrix told = half.plus(half.transpose()).plus(SimpleMatrix.identity(2).scale(noise));
    return told.minus(rate).normF();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void eachFieldCarriesTheLawWithItsNoise(double t) {
    double variance = NOISE * NOISE;
    assertThat(residual(PLANE::drift, variance, t)).isLessThan(1e-8);
    assertThat(residual(PLANE::velocity, 0, t)).isLessThan(1e-8);
    assertThat(residual(PLANE::backwardDrift, -variance, t)).isLessThan(1e-8);
    assertThat(residual(PLANE::backwardDrift, variance, t)).isGreaterThan(0.1);
  }

  @Test
  void theDriftsDifferByTheScore() {
    Matrix x = Matrix.rowVector(0.7, -0.2);
    SimpleMatrix gap = Dense.of(PLANE.drift(x, 0.3)).minus(Dense.of(PLANE.backwardDrift(x, 0.3)));
    SimpleMatrix score = Dense.of(PLANE.score(x, 0.3));
    assertThat(gap.minus(score.scale(NOISE * NOISE)).normF()).isLessThan(1e-13);
    assertThat(gap.minus(score.scale(NOISE)).normF()).isGreaterThan(0.05);
  }

  /** Half the integral of E norm(drift)^2 over s^2, by Girsanov and Simpson's rule. */
  private static double energy(BiFunction<Matrix, Double, Matrix> drift) {
    int steps = 400;
    double sum = 0;
    for (int k = 0; k <= steps; k++) {
      double weight = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
      sum += weight * meanSquare(drift, (double) k / steps);
    }
    return sum / (3 * steps) / (2 * NOISE * NOISE);
  }

  private static double meanSquare(BiFunction<Matrix, Double, Matrix> drift, double t) {
    double mean = LINE.mean(t).get(0, 0);
    double atMean = drift.apply(Matrix.scalar(mean), t).get(0, 0);
    double slope = drift.apply(Matrix.scalar(mean + 1), t).get(0, 0) - atMean;
    return atMean * atMean + slope * slope * LINE.covariance(t).get(0, 0);
  }

  @Test
  void theRelativeEntropyIsTheEnergyOfTheDrift() {
    assertThat(LINE.relativeEntropy()).isCloseTo(energy(LINE::drift), within(1e-8));
    assertThat(energy(LINE::velocity)).isNotCloseTo(LINE.relativeEntropy(), within(0.01));
  }

  @Test
  void brownianMotionItselfIsNotApart() {
    NormalBridge free = NormalBridge.between(Normal.of(1, 3), Normal.of(1, 5), 4);
    assertThat(free.relativeEntropy()).isCloseTo(0, within(1e-14));
    assertThat(free.drift(Matrix.scalar(7), 0.5).get(0, 0)).isCloseTo(0, within(1e-13));
    NormalBridge toPoint = NormalBridge.between(Normal.of(1, 3), Normal.of(1, 0), 4);
    assertThat(toPoint.relativeEntropy()).isInfinite();
  }

  /** Between equal laws KL = (-s^2/(h + 2) + log((h + s^2)/2))/2, h = sqrt(4 + s^4), s^2/8 + ... */
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8})
  void aBridgeOfLittleNoiseFromALawToItselfIsAsNearToBrownianMotion(double noise) {
    NormalBridge bridge = NormalBridge.between(Normal.of(3, 1), Normal.of(3, 1), noise);
    double expected = noise * noise / 8;
    assertThat(bridge.relativeEntropy()).isCloseTo(expected, within(1e-4 * expected));
  }

  @Test
  void whatABridgeCannotSayItRefuses() {
    NormalBridge pinned = NormalBridge.between(Normal.of(0, 0), Normal.of(1, 0), 1);
    assertThat(code(() -> pinned.drift(Matrix.scalar(0), 0))).isEqualTo("E0748");
    assertThat(code(() -> pinned.at(1.5))).isEqualTo("E0742");
    assertThat(code(() -> PLANE.score(Matrix.scalar(0), 0.5))).isEqualTo("E0324");
    Normal space =
        Normal.withCovariance(Matrix.zeros(1, 3), Dense.matrix(SimpleMatrix.identity(3)));
    assertThat(code(() -> NormalBridge.between(normal(0, 0, 1, 0, 1), space, 1)))
        .isEqualTo("E0741");
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
