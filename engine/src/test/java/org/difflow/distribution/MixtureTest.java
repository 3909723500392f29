package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final double STEP = 1e-5;

  private final Mixture plane =
      Mixture.of(
          new double[] {1, 3},
          List.of(
              Normal.withCovariance(
                  Matrix.rowVector(-2, 0), Matrix.of(2, 2, new double[] {0.3, 0.1, 0.1, 0.5})),
              new Normal(Matrix.rowVector(1, 1.5), Matrix.rowVector(0.9, 0.5))));

  /** The midpoint rule converges geometrically for an analytic density that vanishes far out. */
  @Test
  void densityIntegratesToOne() {
    double h = 0.1;
    double sum = 0;
    for (double x = -8; x < 8; x += h) {
      for (double y = -8; y < 8; y += h) {
        sum += h * h * plane.density(Matrix.rowVector(x, y)).get(0, 0);
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void scoreIsTheGradientOfTheLogDensity() {
    for (double[] point : new double[][] {{-1, 0.4}, {0, 0}, {3, -2}}) {
      Matrix score = plane.score(Matrix.rowVector(point));
      for (int k = 0; k < 2; k++) {
        double[] above = point.clone();
        double[] below = point.clone();
        above[k] += STEP;
        below[k] -= STEP;
        double rise =
            plane.logdensity(Matrix.rowVector(above)).get(0, 0)
                - plane.logdensity(Matrix.rowVector(below)).get(0, 0);
        assertThat(score.get(0, k)).isCloseTo(rise / (2 * STEP), within(1e-8));
      }
    }
  }

  @Test
  void momentsAreThoseOfTheParts() {
    assertThat(plane.mean()).isEqualTo(Matrix.rowVector(0.25, 1.125));
    double x = 0.25 * (0.3 + 2.25 * 2.25) + 0.75 * (0.81 + 0.75 * 0.75);
    double y = 0.25 * (0.5 + 1.125 * 1.125) + 0.75 * (0.25 + 0.375 * 0.375);
    assertThat(plane.std().get(0, 0)).isCloseTo(Math.sqrt(x), within(1e-14));
    assertThat(plane.std().get(0, 1)).isCloseTo(Math.sqrt(y), within(1e-14));
  }

  @Test
  void mixtureOfMixturesIsFlat() {
    Mixture inner = Mixture.of(new double[] {1, 1}, List.of(Normal.of(0, 1), Normal.of(3, 1)));
    Mixture outer = Mixture.of(new double[] {3, 1}, List.of(inner, Normal.of(9, 1)));
    assertThat(outer.parts()).hasSize(3).allMatch(Normal.class::isInstance);
    assertThat(outer.weight(0)).isEqualTo(0.375);
    assertThat(outer.weight(2)).isEqualTo(0.25);
    assertThat(outer)
        .hasToString("mixture([0.375, 0.375, 0.25], [normal(0, 1), normal(3, 1), normal(9, 1)])");
  }

  /** Only parts that could have made a point are asked for their score. */
  @Test
  void boxesBesideEachOtherHaveAScoreInside() {
    Mixture boxes = Mixture.of(new double[] {1, 1}, List.of(Uniform.of(0, 1), Uniform.of(2, 3)));
    assertThat(boxes.score(Matrix.columnVector(0.5, 2.5))).isEqualTo(Matrix.columnVector(0, 0));
    assertThat(boxes.density(Matrix.columnVector(0.5, 1.5))).isEqualTo(Matrix.columnVector(0.5, 0));
    assertFault("E0554", "as at row 1", () -> boxes.score(Matrix.columnVector(0.5, 1.5)));
  }

  @Test
  void whatIsNoMixtureIsRefused() {
    assertFault(
        "E0555",
        "here are 1 weights and 2 parts",
        () -> Mixture.of(new double[] {1}, List.of(Normal.of(0, 1), Normal.of(1, 1))));
    assertFault(
        "E0544",
        "weights of parts are positive",
        () -> Mixture.of(new double[] {1, 0}, List.of(Normal.of(0, 1), Normal.of(1, 1))));
    assertFault(
        "E0556",
        "here are parts in 2 and in 3",
        () ->
            Mixture.of(
                new double[] {1, 1},
                List.of(Isotropic.in(2, Student.cauchy(1)), Isotropic.in(3, Student.cauchy(1)))));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
