package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;
import org.difflow.golden.Bridges;
import org.difflow.golden.GaussianPaths;
import org.difflow.parallel.Workers;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeModelTest {
  private static final Mixture DATA =
      Mixture.of(new double[] {1, 3}, List.of(Normal.of(-1, 0.5), Normal.of(2, 0.8)));
  private static final Mixture PRIOR =
      Mixture.of(new double[] {2, 3}, List.of(Normal.of(0.5, 1), Normal.of(-2, 0.4)));
  private static final Normal TILTED =
      Normal.withCovariance(Matrix.rowVector(1, 2), Matrix.of(2, 2, new double[] {1, .5, .5, 2}));
  private static final Normal OTHER =
      Normal.withCovariance(
          Matrix.rowVector(-1, 0.5), Matrix.of(2, 2, new double[] {.5, -.2, -.2, .3}));

  static BridgeModel model(ConditionalPath path, Distribution data) {
    return BridgeModel.of(path, (BridgeLaw) path.law(), data, new Workers(1, () -> {}));
  }

  /** E[X1 - X0 | X_t = x] = int (x1 - x0) p0(x0) p1(x1) dx0/t / density, x1 = (x - (1-t) x0)/t. */
  @ParameterizedTest
  @CsvSource({"0.3, 0.2", "-1.5, 0.5", "0.7, 0.5", "2.2, 0.9"})
  void rectifiedFlowIsTheMeanOfTheStraightLines(double x, double time) {
    BridgeModel model = model(Bridges.rectified(PRIOR), DATA);
    double density = overPrior(x0 -> pair(x0, x, time));
    double velocity = overPrior(x0 -> (end(x0, x, time) - x0) * pair(x0, x, time)) / density;
    double data = overPrior(x0 -> end(x0, x, time) * pair(x0, x, time)) / density;

    Matrix point = Matrix.scalar(x);
    assertThat(model.density(point, time).get(0, 0)).isCloseTo(density, within(1e-10));
    assertThat(model.velocity(point, time).get(0, 0)).isCloseTo(velocity, within(1e-9));
    assertThat(model.denoiser(point, time).get(0, 0)).isCloseTo(data, within(1e-9));
    assertThat(model.denoiser(point, time).get(0, 0)).isNotCloseTo(velocity, within(1e-2));
  }

  private static double end(double x0, double x, double time) {
    return (x - (1 - time) * x0) / time;
  }

  private static double pair(double x0, double x, double time) {
    return density(PRIOR, x0) * density(DATA, end(x0, x, time)) / time;
  }

  private static double density(Continuous law, double x) {
    return Math.exp(law.logdensity(Matrix.scalar(x)).get(0, 0));
  }

  /** The trapezoidal rule, of spectral accuracy for what vanishes at both ends. */
  private static double overPrior(DoubleUnaryOperator integrand) {
    int n = 4000;
    double h = 20.0 / n;
    return h * IntStream.range(0, n).mapToDouble(k -> integrand.applyAsDouble(-10 + k * h)).sum();
  }

  @Test
  void aStandardNormalPriorMakesTheFlowMatchingPath() {
    Points data = Points.weighted(Matrix.of(3, 2, new double[] {1, 2, -1, 0.5, 3, 0}), 1, 2, 3);
    BridgeModel bridge = model(Bridges.rectified(Normal.of(0, 1)), data);
    PointModel gaussian =
        new PointModel(
            GaussianPaths.path("OT", "t", "1 - t", DataEnd.UPPER), data, new Workers(1, () -> {}));
    Matrix x = Matrix.of(2, 2, new double[] {0.3, 0.2, 1, -1});
    Matrix times = Matrix.columnVector(0.4, 0.7);

    assertThat(bridge.at(x, times).velocity()).isEqualTo(gaussian.at(x, times).velocity());
    assertThat(bridge.at(x, times).weights()).isEqualTo(gaussian.at(x, times).weights());
    assertThat(bridge.at(x, times).logdensity()).isEqualTo(gaussian.at(x, times).logdensity());
  }

  /** Deviations that differ in the last digit go another way to the same fields. */
  @ParameterizedTest
  @CsvSource({"LOWER", "UPPER"})
  void bothWaysToAModelAgree(DataEnd end) {
    Normal prior = new Normal(Matrix.rowVector(3, -1), Matrix.scalar(0.5));
    Normal hardlyOther = new Normal(prior.mean(), Matrix.rowVector(0.5, Math.nextUp(0.5)));
    Mixture same = Mixture.of(new double[] {1, 1}, List.of(prior, hardlyOther));
    BridgeModel drifting = model(Bridges.brownian("0.7", end, prior), OTHER);
    BridgeModel pairs = model(Bridges.brownian("0.7", end, same), OTHER);
    Matrix x = Matrix.of(2, 2, new double[] {0.3, 0.2, 1, -1});
    Matrix times = Matrix.columnVector(0.4, 0.7);

    for (MarginalMember member :
        List.of(
            MarginalMember.VELOCITY,
            MarginalMember.SCORE,
            MarginalMember.DENOISER,
            MarginalMember.LOGDENSITY,
            MarginalMember.WEIGHTS,
            MarginalMember.DIVERGENCE)) {
      double[] one = member.of(drifting.at(x, times)).values();
      double[] other = member.of(pairs.at(x, times)).values();
      for (int k = 0; k < one.length; k++) {
        assertThat(other[k]).as(member.memberName()).isCloseTo(one[k], within(1e-12));
      }
    }
  }

  /** Both covariances are full and do not commute; 5 standard errors of 40,000 draws. */
  @Test
  void drawsHaveTheMomentsOfTheMarginal() {
    BridgeModel model = model(Bridges.brownian("0.5", DataEnd.UPPER, TILTED), OTHER);
    int n = 40_000;
    Matrix draws = model.draw(0.3, n, 5);
    double mean = 0;
    double product = 0;
    for (int row = 0; row < n; row++) {
      mean += draws.get(row, 0) / n;
      product += (draws.get(row, 0) - 0.4) * (draws.get(row, 1) - 1.55) / n;
    }
    // mean 0.7*1 + 0.3*(-1); variance 0.49*1 + 0.09*0.5 + 0.25*0.21, covariance 0.49/2 - 0.09*0.2
    assertThat(mean).isCloseTo(0.4, within(5 * Math.sqrt(0.5875 / n)));
    assertThat(product).isCloseTo(0.227, within(5 * Math.sqrt((0.5875 * 1.0595 + 0.0516) / n)));
    assertThat(model.draw(0.3, 3, 2, 5)).isEqualTo(draws.selectRows(3, 5));
    assertThat(model.draw(0, 2, 5)).isNotEqualTo(draws.selectRows(0, 2));
  }

  /** Var X_t = (1-t)^2 + t^2 between standard normal laws, so it is no geodesic (ERR-42). */
  @Test
  void theIndependentCouplingIsNoGeodesic() {
    BridgeModel model = model(Bridges.rectified(Normal.of(0, 1)), Normal.of(0, 1));

    assertThat(model.velocity(Matrix.scalar(2), 0.5).get(0, 0)).isCloseTo(0, within(1e-15));
    assertThat(model.velocity(Matrix.scalar(2), 0.25).get(0, 0))
        .isCloseTo(2 * -0.5 / 0.625, within(1e-14));
    double action = 0;
    for (int k = 0; k < 1000; k++) {
      double t = (k + 0.5) / 1000;
      double speed = model.velocity(Matrix.scalar(1), t).get(0, 0);
      action += speed * speed * ((1 - t) * (1 - t) + t * t) / 1000;
    }
    assertThat(action).isCloseTo(0.429, within(5e-4));
  }

  @Test
  void endsWithoutAModelAreRefused() {
    Points points = Points.of(Matrix.columnVector(0, 1));
    Uniform box = new Uniform(Matrix.scalar(0), Matrix.scalar(1));

    refuses("E0281", () -> model(Bridges.rectified(points), points));
    refuses("E0284", () -> model(Bridges.rectified(box), points));
    refuses("E0567", () -> model(Bridges.rectified(Normal.of(0, 1)), box));
    Points many = Points.of(Matrix.zeros(1001, 1));
    refuses("E0284", () -> model(Bridges.brownian("1", DataEnd.UPPER, many), many));
  }

  @Test
  void atAnEndWithoutSpreadThereIsNoField() {
    Points points = Points.of(Matrix.columnVector(0, 1));
    BridgeModel model = model(Bridges.brownian("1", DataEnd.UPPER, points), points);

    refuses("E0411", () -> model.velocity(Matrix.scalar(0.5), 0));
    refuses("E0411", () -> model.score(Matrix.scalar(0.5), 1));
    refuses("E0410", () -> model.score(Matrix.scalar(0.5), 2));
    refuses("E0641", () -> model.eps(Matrix.scalar(0.5), 0.5));
    refuses("E0324", () -> model.score(Matrix.rowVector(0.5, 1), 0.5));
    assertThat(model.weights(Matrix.scalar(0.5), 0.5).columns()).isEqualTo(2);
  }

  private static void refuses(String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
