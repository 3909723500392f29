package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A law without a dimension is the same law when it gets one. */
class StretchTest {
  private static final long SEED = 3;
  private static final Isotropic HEAVY = Isotropic.of(new Student(5, 1));

  static Stream<Continuous> families() {
    Mixture inner = Mixture.of(new double[] {1, 2}, List.of(HEAVY, Normal.of(-1, 0.5)));
    return Stream.of(
        Normal.of(2, 3),
        HEAVY,
        Uniform.of(0, 2),
        inner,
        Mixture.of(new double[] {1, 1}, List.of(inner, Uniform.of(0, 2))));
  }

  @ParameterizedTest
  @MethodSource("families")
  void itHasTheDimensionTheMomentsAndThePointsOfItsContext(Continuous law) {
    Continuous plane = law.in(2);
    assertThat(law.dimension()).isEmpty();
    assertThat(plane.dimension()).hasValue(2);
    assertThat(plane.mean().columns()).isEqualTo(2);
    assertThat(plane.sample(5, 2, SEED)).isEqualTo(law.sample(5, 2, SEED));
    Matrix point = Matrix.rowVector(0.5, 1.25);
    assertThat(plane.logdensity(point)).isEqualTo(law.logdensity(point));
    assertThat(plane.score(point)).isEqualTo(law.score(point));
  }

  @ParameterizedTest
  @MethodSource("families")
  void onePointOfAnotherDimensionIsNoLongerMany(Continuous law) {
    Matrix line = Matrix.of(2, 1, new double[] {0.5, 1.25});
    assertThat(law.density(line).rows()).isEqualTo(2);
    assertThatThrownBy(() -> law.in(2).density(line))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("in 2 dimensions does not fit points in 1");
  }

  @ParameterizedTest
  @MethodSource("families")
  void aDimensionStays(Continuous law) {
    assertThat(law.in(1)).hasToString(law.toString());
    assertThat(law.in(2).in(3).dimension()).hasValue(2);
  }

  /** E[r^2] is 2 in each dimension d, and so the variance of a coordinate 2/d. */
  @Test
  void theMomentsOfAMixtureAreThoseOfItsPartsInItsDimension() {
    Isotropic law = Isotropic.of(RadialFunction.of(r -> -Math.expm1(-r), "radial(exponential)"));
    Normal round = new Normal(Matrix.rowVector(0, 0), Matrix.scalar(1));
    Mixture plane = Mixture.of(new double[] {1, 1}, List.of(law, round));
    assertThat(plane.std().get(0, 1)).isCloseTo(Math.sqrt((2 / 2.0 + 1) / 2), within(1e-8));
    assertThat(plane.in(2).std()).isEqualTo(plane.std());
  }
}
