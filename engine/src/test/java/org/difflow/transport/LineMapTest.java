package org.difflow.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.gamma.Erf;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Student;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {
  private static final Uniform UNIT = Uniform.of(0, 1);

  private static LineMap map(Distribution first, Distribution second) {
    return new LineMap(first.onTheLine().orElseThrow(), second.onTheLine().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.5, 0, 1, 4})
  void aNormalLawGoesToTheUnitIntervalByItsCumulativeDistribution(double x) {
    double expected = Erf.value(x / Math.sqrt(2)) / 2 + 0.5;
    assertThat(map(Normal.of(0, 1), UNIT).of(x)).isCloseTo(expected, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 0.2, 5})
  void betweenNormalLawsItIsAffine(double x) {
    LineMap map = map(Normal.of(1, 2), Normal.of(-1, 0.5));
    assertThat(map.of(x)).isCloseTo(-1 + 0.25 * (x - 1), within(1e-12));
  }

  @Test
  void ontoPointsItIsAStaircase() {
    LineMap map = map(UNIT, Points.weighted(Matrix.columnVector(5, 7), new double[] {1, 3}));
    assertThat(map.of(0.2)).isEqualTo(5);
    assertThat(map.of(0.3)).isEqualTo(7);
  }

  @Test
  void onTheWayQuantilesMoveAlongStraightLines() {
    LineMap map = map(UNIT, Uniform.of(2, 5));
    assertThat(map.quantile(0.5, 0.25)).isCloseTo(0.75 * 0.5 + 0.25 * 3.5, within(1e-14));
    assertThat(code(() -> map.quantile(0.5, 2))).isEqualTo("E0742");
  }

  @Test
  void farOutThereIsNoAnswer() {
    LineMap map = map(Normal.of(0, 1), Isotropic.of(new Student(3, 1)));
    assertThat(code(() -> map.of(40))).isEqualTo("E0746");
    assertThat(code(() -> map.of(-40))).isEqualTo("E0746");
    assertThat(map(Normal.of(0, 1), UNIT).of(12)).isEqualTo(1);
  }

  @Test
  void bothEndsAreAsExact() {
    LineMap map = map(Normal.of(0, 1), Isotropic.of(new Student(3, 1)));
    assertThat(map.of(12)).isEqualTo(-map.of(-12)).isGreaterThan(1e8);
    Isotropic cauchy = Isotropic.of(Student.cauchy(1));
    assertThat(map(cauchy, cauchy).of(1e15)).isCloseTo(1e15, within(10.0));
    Mixture two = Mixture.of(new double[] {1, 3}, List.of(Normal.of(0, 1), Normal.of(1, 0.5)));
    assertThat(map(two, two).of(7.5)).isCloseTo(7.5, within(1e-13));
    assertThat(map(UNIT, UNIT).of(Math.nextDown(1.0))).isEqualTo(Math.nextDown(1.0));
  }

  private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
