package org.difflow.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.golden.GaussianPaths;
import org.difflow.model.FieldMemory;
import org.difflow.model.MarginalMember;
import org.difflow.model.PointModel;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The parts of a run put together as a sampling loop does, with Heun's step. */
class HeunRunTest {
  private static final int STEPS = 40;
  private static final double STOP = 1e-3;

  private final Workers workers = new Workers(2, () -> {});
  private final Matrix square = Matrix.of(4, 2, new double[] {-1, -1, -1, 1, 1, -1, 1, 1});
  private final PointModel model =
      new PointModel(GaussianPaths.vpLinear(), Points.of(square), workers);
  private final TimeGrid grid =
      TimeGrid.of(model.path().interval(), TimeGrid.linear(1, STOP, STEPS));

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void samplesGoToEachDataPointAboutEquallyOften() {
    Matrix points = run(new Tiling(400, 400));
    int[] visits = new int[4];
    for (int row = 0; row < points.rows(); row++) {
      visits[(points.get(row, 0) > 0 ? 2 : 0) + (points.get(row, 1) > 0 ? 1 : 0)]++;
    }
    // Six standard errors of a count with mean 100: 6*sqrt(400*1/4*3/4) = 52.
    for (int count : visits) {
      assertThat(count).isBetween(48, 152);
    }
  }

  /** Over one point p the exact flow keeps (x - mu*p)/sigma; Heun's error falls fourfold. */
  @Test
  void halvingTheStepsQuartersTheError() {
    PointModel one = new PointModel(model.path(), Points.of(Matrix.rowVector(2, -1)), workers);
    double coarse = errorOverOnePoint(one, 40);
    double fine = errorOverOnePoint(one, 80);
    assertThat(coarse / fine).isBetween(3.5, 4.5);
  }

  private static double errorOverOnePoint(PointModel one, int steps) {
    double finish = 0.2;
    Coefficients before = one.path().coefficients(1);
    Coefficients after = one.path().coefficients(finish);
    TimeGrid times = TimeGrid.of(one.path().interval(), TimeGrid.linear(1, finish, steps));
    double end = finish(Matrix.rowVector(0.3, 0.4), new FieldMemory(one), times).get(0, 0);
    double kept = (0.3 - before.mu() * 2) / before.sigma();
    return Math.abs(end - (after.mu() * 2 + after.sigma() * kept));
  }

  @Test
  void theFirstSamplesAreTheSameHoweverManyThereAreAndHoweverTheyAreTiled() {
    Matrix whole = run(new Tiling(100, 100));
    assertThat(run(new Tiling(100, 9))).isEqualTo(whole);
    assertThat(run(new Tiling(30, 30))).isEqualTo(whole.selectRows(0, 30));
  }

  @Test
  void heunAsksForTheFieldTwicePerStep() {
    FieldMemory memory = new FieldMemory(model);
    finish(StartState.prior(model, grid.time(0), 3).rows(0, 5), memory, grid);
    assertThat(memory.fieldEvaluations()).isEqualTo(2 * STEPS);
  }

  private Matrix run(Tiling tiling) {
    StartState start = StartState.prior(model, grid.time(0), 7);
    CollectedSamples samples = new CollectedSamples((int) tiling.samples(), 2, 1);
    for (int tile = 0; tile < tiling.tiles(); tile++) {
      long first = tiling.first(tile);
      Matrix rows = start.rows(first, tiling.count(tile));
      samples.accept(new SampleTile(first, List.of(finish(rows, new FieldMemory(model), grid))));
    }
    return samples.points();
  }

  private static Matrix finish(Matrix start, FieldMemory field, TimeGrid grid) {
    Matrix x = start;
    for (int step = 0; step < grid.steps(); step++) {
      double s = grid.time(step);
      double t = grid.time(step + 1);
      Matrix k1 = field.evaluate(MarginalMember.VELOCITY, x, s);
      Matrix guess = moved(x, t - s, k1);
      Matrix k2 = field.evaluate(MarginalMember.VELOCITY, guess, t);
      x = moved(moved(x, (t - s) / 2, k1), (t - s) / 2, k2);
    }
    return x;
  }

  private static Matrix moved(Matrix x, double step, Matrix velocity) {
    Matrix result = Matrix.zeros(x.rows(), x.columns());
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = x.values()[i] + step * velocity.values()[i];
    }
    return result;
  }
}
