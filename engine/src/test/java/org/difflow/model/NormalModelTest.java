package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.junit.jupiter.api.Test;

class NormalModelTest {
  private static final double TIME = 0.4;
  private static final double STEP = 1e-5;

  private final ConditionalPath path = GaussianPaths.vpLinear();
  private final NormalModel model =
      new NormalModel(path, new Normal(Matrix.rowVector(0.7, -1), Matrix.rowVector(0.4, 2)));
  private final Matrix x = Matrix.of(2, 2, new double[] {0.3, -0.2, 1.5, 2});

  @Test
  void theScoreIsTheGradientOfTheLogDensity() {
    for (int k = 0; k < 2; k++) {
      double up = model.logdensity(moved(0, k, STEP), TIME).get(0, 0);
      double down = model.logdensity(moved(0, k, -STEP), TIME).get(0, 0);
      assertThat(model.score(x, TIME).get(0, k)).isCloseTo((up - down) / (2 * STEP), within(1e-8));
    }
  }

  @Test
  void theDensityObeysTheContinuityEquation() {
    double rate =
        (model.logdensity(x, TIME + STEP).get(0, 0) - model.logdensity(x, TIME - STEP).get(0, 0))
            / (2 * STEP);
    assertThat(rate + transport(1)).isCloseTo(0, within(1e-7));
    assertThat(rate + transport(1.001)).isNotCloseTo(0, within(1e-5));
  }

  private double transport(double scale) {
    Matrix velocity = model.velocity(x, TIME);
    Matrix score = model.score(x, TIME);
    double along = velocity.get(0, 0) * score.get(0, 0) + velocity.get(0, 1) * score.get(0, 1);
    return scale * (along + model.divergence(x, TIME).get(0, 0));
  }

  @Test
  void denoiserAndNoiseAddUpToThePoint() {
    Coefficients at = path.coefficients(TIME);
    double sum =
        at.mu() * model.denoiser(x, TIME).get(1, 1) + at.sigma() * model.eps(x, TIME).get(1, 1);
    assertThat(sum).isCloseTo(2, within(1e-14));
  }

  @Test
  void aNarrowNormalIsASinglePoint() {
    NormalModel narrow =
        new NormalModel(path, new Normal(Matrix.rowVector(0.7, -1), Matrix.scalar(0)));
    try (Workers workers = new Workers(1, () -> {})) {
      PointModel point = new PointModel(path, Points.of(Matrix.rowVector(0.7, -1)), workers);
      assertThat(narrow.velocity(x, TIME).get(1, 0))
          .isCloseTo(point.velocity(x, TIME).get(1, 0), within(1e-13));
      assertThat(narrow.prior().mean()).isEqualTo(point.prior().mean());
    }
  }

  @Test
  void weightsAndOtherDimensionsAreRefused() {
    assertThatThrownBy(() -> model.weights(x, TIME))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0635"));
    assertThatThrownBy(() -> model.velocity(Matrix.scalar(1), TIME))
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0324"));
  }

  private Matrix moved(int row, int column, double by) {
    Matrix result = Matrix.of(2, 2, x.values().clone());
    result.values()[row * 2 + column] += by;
    return result;
  }
}
