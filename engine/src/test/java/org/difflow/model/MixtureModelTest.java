package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.parallel.Alone;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.strip.Strip;
import org.junit.jupiter.api.Test;

class MixtureModelTest {
  private static final double TIME = 0.4;
  private static final double STEP = 1e-5;

  private final ConditionalPath path = GaussianPaths.vpLinear();
  private final Normal law = new Normal(Matrix.rowVector(0.7, -1), Matrix.rowVector(0.4, 2));
  private final MixtureModel model = MixtureModel.of(path, law, Alone.WORKERS);
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
    assertThat(rate + transport(model, 1)).isCloseTo(0, within(1e-7));
    assertThat(rate + transport(model, 1.001)).isNotCloseTo(0, within(1e-5));
  }

  private double transport(MixtureModel of, double scale) {
    Matrix velocity = of.velocity(x, TIME);
    Matrix score = of.score(x, TIME);
    double along = velocity.get(0, 0) * score.get(0, 0) + velocity.get(0, 1) * score.get(0, 1);
    return scale * (along + of.divergence(x, TIME).get(0, 0));
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
    MixtureModel narrow =
        MixtureModel.of(
            path, new Normal(Matrix.rowVector(0.7, -1), Matrix.scalar(0)), Alone.WORKERS);
    try (Workers workers = new Workers(1, () -> {})) {
      PointModel point = new PointModel(path, Points.of(Matrix.rowVector(0.7, -1)), workers);
      assertThat(narrow.velocity(x, TIME).get(1, 0))
          .isCloseTo(point.velocity(x, TIME).get(1, 0), within(1e-13));
      assertThat(narrow.prior().mean()).isEqualTo(point.prior().mean());
    }
  }

  @Test
  void aNormalLawIsTheMixtureOfItself() {
    MixtureModel twice =
        MixtureModel.of(path, Mixture.of(new double[] {1, 2}, List.of(law, law)), Alone.WORKERS);
    for (MarginalMember member : MarginalMember.values()) {
      if (member != MarginalMember.WEIGHTS) {
        double[] expected = member.of(model.at(x, TIME)).values();
        double[] actual = member.of(twice.at(x, TIME)).values();
        for (int i = 0; i < expected.length; i++) {
          assertThat(actual[i]).as(member.memberName()).isCloseTo(expected[i], within(1e-14));
        }
      }
    }
    assertThat(model.weights(x, TIME)).isEqualTo(Matrix.columnVector(1, 1));
  }

  /** The mixture of golden group 05, whose divergence no golden value has. */
  @Test
  void mixturesObeyTheContinuityEquation() {
    Normal first =
        Normal.withCovariance(
            Matrix.rowVector(-2, 0), Matrix.of(2, 2, new double[] {0.3, 0.1, 0.1, 0.5}));
    Normal second =
        Normal.withCovariance(
            Matrix.rowVector(1, 1.5), Matrix.of(2, 2, new double[] {0.8, -0.2, -0.2, 0.25}));
    MixtureModel mixture =
        MixtureModel.of(
            path, Mixture.of(new double[] {0.4, 0.6}, List.of(first, second)), Alone.WORKERS);
    double rate =
        (mixture.logdensity(x, TIME + STEP).get(0, 0)
                - mixture.logdensity(x, TIME - STEP).get(0, 0))
            / (2 * STEP);
    assertThat(rate + transport(mixture, 1)).isCloseTo(0, within(1e-7));
    assertThat(rate + transport(mixture, 1.001)).isNotCloseTo(0, within(1e-5));
  }

  /** Rows are asked at their own times. */
  @Test
  void everyRowHasItsTime() {
    Matrix both = model.velocity(x, TIME);
    Matrix times = Matrix.columnVector(TIME, 0.9);
    Matrix mixed = model.at(x, times).velocity();
    assertThat(mixed.row(0)).isEqualTo(both.row(0));
    assertThat(mixed.row(1)).isEqualTo(model.velocity(x, 0.9).row(1));
  }

  /** Standardised, exact draws are normal; the error level is one in a million. */
  @Test
  void exactDrawsFollowTheMarginalLaw() {
    Matrix draws = model.draw(TIME, 20_000, 3);
    Coefficients at = path.coefficients(TIME);
    double std = Math.hypot(at.mu() * 0.4, at.sigma());
    double mean = 0;
    double square = 0;
    for (int row = 0; row < draws.rows(); row++) {
      double z = (draws.get(row, 0) - at.mu() * 0.7) / std;
      mean += z / draws.rows();
      square += z * z / draws.rows();
    }
    double error = 4.9 / Math.sqrt(draws.rows());
    assertThat(mean).isCloseTo(0, within(error));
    assertThat(square).isCloseTo(1, within(Math.sqrt(2) * error));
    assertThat(model.draw(TIME, 10, 3)).isEqualTo(draws.selectRows(0, 10));
    assertThat(model.draw(0, 10, 3)).isEqualTo(model.data().sample(10, 2, 3));
  }

  @Test
  void theCheckpointStopsALongEvaluation() {
    Runnable closing =
        () -> {
          throw new IllegalStateException("closed");
        };
    try (Workers stopped = new Workers(2, closing)) {
      MixtureModel endless = MixtureModel.of(path, law, stopped);
      Matrix rows = Clouds.normal(1_000_000, 2, 0, 1, 8);
      assertThatThrownBy(() -> endless.logdensity(rows, TIME)).hasMessage("closed");
    }
  }

  /** A sample of 64 coordinates costs 64 numbers, and 64 times as many where it is turned. */
  @Test
  void aTurnedPartPausesMoreOften() {
    Matrix covariance = Matrix.zeros(64, 64);
    Arrays.setAll(covariance.values(), i -> i / 64 == i % 64 ? 1 : 0.1);
    Normal turned = Normal.withCovariance(Matrix.zeros(1, 64), covariance);
    assertThat(pulses(turned)).isEqualTo(128 / Strip.WIDTH);
    assertThat(pulses(new Normal(Matrix.zeros(1, 64), Matrix.scalar(1)))).isLessThan(5);
  }

  /** Of 128 samples. */
  private int pulses(Normal part) {
    PanelField field =
        MixtureModel.of(path, part, Alone.WORKERS)
            .panelField(List.of(MarginalMember.LOGDENSITY), TIME)
            .orElseThrow();
    AtomicInteger count = new AtomicInteger();
    double[] x = new double[128 * 64];
    double[][] results = {new double[128]};
    field.evaluate(x, 128, results, new double[field.scratch(128)], 0, count::incrementAndGet);
    return count.get();
  }

  @Test
  void pointsOfOtherDimensionsOrTooFarAreRefused() {
    assertFault("E0324", () -> model.velocity(Matrix.scalar(1), TIME));
    assertFault("E0633", () -> model.velocity(Matrix.rowVector(Double.NaN, 0), TIME));
    assertFault("E0634", () -> model.velocity(Matrix.rowVector(1e200, 0), TIME));
    assertFault("E0410", () -> model.draw(2, 1, 0));
    Mixture boxes = Mixture.of(new double[] {1, 1}, List.of(Normal.of(0, 1), Uniform.of(0, 1)));
    assertFault("E0567", () -> MixtureModel.of(path, boxes, Alone.WORKERS));
  }

  private static void assertFault(String code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo(code));
  }

  private Matrix moved(int row, int column, double by) {
    Matrix result = Matrix.of(2, 2, x.values().clone());
    result.values()[row * 2 + column] += by;
    return result;
  }
}
