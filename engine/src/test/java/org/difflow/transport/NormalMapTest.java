package org.difflow.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
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

class NormalMapTest {
  private static final Normal FIRST = normal(2, 1, -2, 2, 0.5, 0.5, 1);
  private static final Normal SECOND = normal(2, 0, 3, 1, -0.4, -0.4, 3);

  /** The mean, then the covariance row by row. */
  private static Normal normal(int dimension, double... numbers) {
    Matrix mean = Matrix.rowVector(java.util.Arrays.copyOf(numbers, dimension));
    double[] covariance = java.util.Arrays.copyOfRange(numbers, dimension, numbers.length);
    return Normal.withCovariance(mean, Matrix.of(dimension, dimension, covariance));
  }

  static Stream<JsonNode> golden() {
    return TransportCases.of("10_wasserstein.json", "gaussian_w2");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void mapsAgreeWithTheGoldenValues(JsonNode each) {
    NormalMap map =
        NormalMap.between(
            TransportCases.normal(each, "m0", "S0"), TransportCases.normal(each, "m1", "S1"));
    JsonNode expected = each.get("expected");
    TransportCases.assertAgrees(map.matrix(), expected.get("map_matrix"));
    TransportCases.assertAgrees(
        map.at(0.5).covariance(map.dimension()), expected.get("midpoint_cov"));
    TransportCases.assertAgrees(Matrix.scalar(map.distance()), expected.get("w2"));
    TransportCases.assertAgrees(Matrix.scalar(map.action()), expected.get("w2_squared"));
  }

  private static SimpleMatrix covariance(Normal law) {
    return Dense.of(law.covariance(2));
  }

  private static void assertClose(SimpleMatrix actual, SimpleMatrix expected, double tolerance) {
    assertThat(actual.minus(expected).normF()).isLessThan(tolerance);
  }

  @Test
  void theMapMovesTheFirstLawToTheSecond() {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    SimpleMatrix a = Dense.of(map.matrix());
    assertClose(a.mult(covariance(FIRST)).mult(a), covariance(SECOND), 1e-13);
    assertThat(map.of(FIRST.mean()).values()).containsExactly(SECOND.mean().values());
    SimpleMatrix x = Dense.of(Matrix.rowVector(0.3, -0.7));
    SimpleMatrix byMatrix = x.mult(a).plus(Dense.of(map.shift()));
    assertClose(Dense.of(map.of(Matrix.rowVector(0.3, -0.7))), byMatrix, 1e-14);
  }

  /** L1 L0^(-1) moves the one law to the other too, by Cholesky roots, and is not symmetric. */
  @Test
  void anotherMapBetweenTheLawsCostsMore() {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    SimpleMatrix other = cholesky(covariance(SECOND)).mult(cholesky(covariance(FIRST)).invert());
    SimpleMatrix moved = other.mult(covariance(FIRST)).mult(other.transpose());
    assertClose(moved, covariance(SECOND), 1e-13);
    SimpleMatrix step = other.minus(SimpleMatrix.identity(2));
    double cost = 26 + step.mult(covariance(FIRST)).mult(step.transpose()).trace();
    assertThat(cost).isGreaterThan(map.action() + 0.1);
  }

  /** By c1/c0 along each axis; an axis 10^19 times as narrow as another is no rounding. */
  @Test
  void axesOfAllWidthsAreStretchedExactly() {
    NormalMap narrow = NormalMap.between(Normal.of(0, 1e-200), Normal.of(0, 1));
    assertThat(narrow.of(Matrix.scalar(1e-200)).get(0, 0)).isEqualTo(1);
    Normal wide = new Normal(Matrix.scalar(0), Matrix.rowVector(1e10, 1e-9));
    NormalMap map = NormalMap.between(new Normal(Matrix.scalar(0), Matrix.rowVector(1, 1)), wide);
    assertThat(map.of(Matrix.rowVector(1, 1))).isEqualTo(Matrix.rowVector(1e10, 1e-9));
    assertThat(map.conjugate(Matrix.rowVector(0, 1e-9)).get(0, 0)).isCloseTo(5e-10, within(1e-24));
    assertThat(map.matrix().get(1, 1)).isEqualTo(1e-9);
  }

  private static SimpleMatrix cholesky(SimpleMatrix s) {
    double a = Math.sqrt(s.get(0, 0));
    double b = s.get(1, 0) / a;
    return new SimpleMatrix(new double[][] {{a, 0}, {b, Math.sqrt(s.get(1, 1) - b * b)}});
  }

  @Test
  void thePotentialHasTheMapAsItsGradient() {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    assertGradient(map::potential, map.of(Matrix.rowVector(0.4, 1.1)));
    Matrix back = NormalMap.between(SECOND, FIRST).of(Matrix.rowVector(0.4, 1.1));
    assertGradient(map::conjugate, back);
  }

  private static void assertGradient(Function<Matrix, Matrix> function, Matrix gradient) {
    double h = 1e-4;
    Matrix around =
        Matrix.of(4, 2, new double[] {0.4 + h, 1.1, 0.4 - h, 1.1, 0.4, 1.1 + h, 0.4, 1.1 - h});
    double[] values = function.apply(around).values();
    assertThat((values[0] - values[1]) / (2 * h)).isCloseTo(gradient.get(0, 0), within(1e-9));
    assertThat((values[2] - values[3]) / (2 * h)).isCloseTo(gradient.get(0, 1), within(1e-9));
  }

  /** The potential is sup_y x.y - conjugate(y); with norm(y)^2/2 for the conjugate T is x. */
  @Test
  void potentialAndConjugateMeetAtThePointMovedTo() {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    Matrix x = Matrix.rowVector(0.4, 1.1);
    Matrix y = map.of(x);
    double product = x.get(0, 0) * y.get(0, 0) + x.get(0, 1) * y.get(0, 1);
    double sum = map.potential(x).get(0, 0) + map.conjugate(y).get(0, 0);
    assertThat(sum).isCloseTo(product, within(1e-13));
    Matrix other = Matrix.rowVector(y.get(0, 0) + 0.1, y.get(0, 1));
    double more = map.potential(x).get(0, 0) + map.conjugate(other).get(0, 0);
    assertThat(more).isGreaterThan(product + 0.1 * x.get(0, 0));
  }

  /** dS/dt = V S + S V for dx/dt = m' + V (x - m), and E norm(v)^2 is the same at all times. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void theVelocityCarriesTheLawsOnTheWay(double t) {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    double h = 1e-4;
    Matrix mean = map.at(t).mean();
    SimpleMatrix v = SimpleMatrix.identity(2);
    for (int k = 0; k < 2; k++) {
      Matrix moved = Matrix.rowVector(mean.values().clone());
      moved.values()[k] += 1;
      SimpleMatrix column = Dense.of(map.velocity(moved, t)).minus(Dense.of(map.velocity(mean, t)));
      v.setColumn(k, 0, column.get(0), column.get(1));
    }
    SimpleMatrix now = covariance(map.at(t));
    SimpleMatrix rate = covariance(map.at(t + h)).minus(covariance(map.at(t - h))).scale(0.5 / h);
    assertClose(v.mult(now).plus(now.mult(v)), rate, 1e-8);
    SimpleMatrix drift = Dense.of(map.velocity(mean, t));
    double energy = drift.dot(drift) + v.mult(now).mult(v.transpose()).trace();
    assertThat(energy).isCloseTo(map.action(), within(1e-12));
  }

  @Test
  void aPointMovesAlongAStraightLine() {
    NormalMap map = NormalMap.between(FIRST, SECOND);
    Matrix start = Matrix.rowVector(0.4, 1.1);
    Matrix end = map.of(start);
    double[] step = {end.get(0, 0) - 0.4, end.get(0, 1) - 1.1};
    for (double t : new double[] {0, 0.3, 1}) {
      Matrix place = Matrix.rowVector(0.4 + t * step[0], 1.1 + t * step[1]);
      assertThat(map.velocity(place, t).values()).containsExactly(step, within(1e-12));
    }
  }

  @Test
  void aFlatLawIsMovedWhereItIsWideEnough() {
    Normal line = normal(2, 0, 0, 1, 1, 1, 1);
    Normal other = normal(2, 1, 0, 4, 0, 0, 0);
    NormalMap map = NormalMap.between(line, other);
    SimpleMatrix a = Dense.of(map.matrix());
    assertClose(a.mult(covariance(line)).mult(a), covariance(other), 1e-13);
    assertThat(map.action()).isCloseTo(map.distance() * map.distance(), within(1e-13));
    NormalMap flattening = NormalMap.between(FIRST, line);
    SimpleMatrix b = Dense.of(flattening.matrix());
    assertClose(b.mult(covariance(FIRST)).mult(b), covariance(line), 1e-13);
    Matrix x = Matrix.rowVector(0.4, 1.1);
    assertThat(flattening.conjugate(flattening.of(x)).get(0, 0)).isFinite();
    assertThat(flattening.conjugate(Matrix.rowVector(1, -1)).get(0, 0)).isInfinite();
  }

  @Test
  void whatNoMapCanDoIsSaid() {
    Normal line = normal(2, 0, 0, 1, 1, 1, 1);
    Normal across = normal(2, 0, 0, 1, -1, -1, 1);
    assertThat(code(() -> NormalMap.between(line, FIRST))).isEqualTo("E0743");
    assertThat(code(() -> NormalMap.between(line, across))).isEqualTo("E0743");
    assertThat(
            code(() -> NormalMap.between(FIRST, Normal.withCovariance(Matrix.zeros(1, 3), eye()))))
        .isEqualTo("E0741");
    NormalMap toPoint = NormalMap.between(Normal.of(0, 1), Normal.of(3, 0));
    assertThat(toPoint.of(Matrix.scalar(5)).get(0, 0)).isEqualTo(3);
    assertThat(toPoint.velocity(Matrix.scalar(2.5), 0.5).get(0, 0)).isEqualTo(1);
    assertThat(code(() -> toPoint.velocity(Matrix.scalar(3), 1))).isEqualTo("E0745");
    assertThat(code(() -> toPoint.at(1.5))).isEqualTo("E0742");
    assertThat(code(() -> toPoint.of(Matrix.rowVector(1, 2)))).isEqualTo("E0324");
  }

  private static Matrix eye() {
    return Matrix.of(3, 3, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
