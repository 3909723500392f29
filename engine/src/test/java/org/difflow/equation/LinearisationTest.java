package org.difflow.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearisationTest {
  /** x'' = -x - 2 k x': the eigenvalues are -k +- sqrt(k^2 - 1). */
  private static Linearisation oscillator(double damping) {
    Field field = Fields.of(2, (x, _) -> new double[] {x[1], -x[0] - 2 * damping * x[1]});
    return Linearisation.of(field, new double[] {0, 0}, 0);
  }

  @Test
  void eigenvaluesAreThoseOfTheDampedOscillator() {
    double[] turning = oscillator(0.6).eigenvalues().values();
    assertThat(turning).containsExactly(new double[] {-0.6, 0.8, -0.6, -0.8}, within(1e-9));
    double[] creeping = oscillator(1.25).eigenvalues().values();
    assertThat(creeping).containsExactly(new double[] {-0.5, 0, -2, 0}, within(1e-9));
  }

  @Test
  void signsOfTheRealPartsDecide() {
    assertThat(oscillator(0.1).isStable()).isTrue();
    assertThat(oscillator(-0.1).isStable()).isFalse();
    assertThatThrownBy(() -> oscillator(0).isStable()).hasFieldOrPropertyWithValue("code", "E0587");
  }

  @Test
  void aPointThatMovesIsNeitherStableNorNot() {
    Linearisation moving =
        Linearisation.of(Fields.of(1, (x, _) -> new double[] {1 - x[0]}), new double[] {0}, 0);
    assertThatThrownBy(moving::isStable)
        .hasFieldOrPropertyWithValue("code", "E0586")
        .hasMessageEndingWith("dx/dt = 1");
  }
}
