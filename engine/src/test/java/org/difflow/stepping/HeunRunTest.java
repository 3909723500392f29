package org.difflow.stepping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.golden.GaussianPaths;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.model.MarginalMember;
import org.difflow.model.PointModel;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.sampling.CollectedSamples;
import org.difflow.sampling.SampleTile;
import org.difflow.sampling.StartState;
import org.difflow.sampling.Tiling;
import org.difflow.sampling.TimeGrid;
import org.difflow.tier.Tier;
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

  private double errorOverOnePoint(PointModel one, int steps) {
    double finish = 0.2;
    Coefficients before = one.path().coefficients(1);
    Coefficients after = one.path().coefficients(finish);
    TimeGrid times = TimeGrid.of(one.path().interval(), TimeGrid.linear(1, finish, steps));
    double end = finish(tile(one, 0, 1), Matrix.rowVector(0.3, 0.4), times).get(0, 0);
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
  void samplesDoNotDependOnTheTierOfTheKernels() {
    Matrix reference = run(new Tiling(100, 100), Tier.AST);
    for (Tier tier : Tier.values()) {
      assertThat(run(new Tiling(100, 40), tier)).isEqualTo(reference);
    }
  }

  @Test
  void heunAsksForTheFieldTwicePerStep() {
    Tile tile = tile(model, 0, 5);
    finish(tile, StartState.prior(model, grid.time(0), 3).rows(0, 5), grid);
    assertThat(tile.fieldEvaluations()).isEqualTo(2 * STEPS);
  }

  private Tile tile(PointModel asked, long first, int rows) {
    return new Tile(
        new Plans(Tier.AST::compile, workers), asked, new Tile.Address(7, first), rows, 2);
  }

  private Matrix run(Tiling tiling) {
    return run(tiling, Tier.AST);
  }

  private Matrix run(Tiling tiling, Tier tier) {
    StartState start = StartState.prior(model, grid.time(0), 7);
    CollectedSamples samples = new CollectedSamples((int) tiling.samples(), 2, 1);
    Plans plans = new Plans(tier::compile, workers);
    for (int number = 0; number < tiling.tiles(); number++) {
      long first = tiling.first(number);
      Matrix rows = start.rows(first, tiling.count(number));
      Tile tile = new Tile(plans, model, new Tile.Address(7, first), rows.rows(), 2);
      samples.accept(new SampleTile(first, List.of(finish(tile, rows, grid))));
    }
    return samples.points();
  }

  private static Matrix finish(Tile tile, Matrix start, TimeGrid grid) {
    PerSample x = tile.given(start);
    for (int step = 0; step < grid.steps(); step++) {
      double s = grid.time(step);
      double t = grid.time(step + 1);
      PerSample k1 = tile.field(MarginalMember.VELOCITY, x, s);
      PerSample k2 = tile.field(MarginalMember.VELOCITY, moved(x, t - s, k1), t);
      x = moved(moved(x, (t - s) / 2, k1), (t - s) / 2, k2);
      tile.settle(List.of(x));
      tile.nextStep(x, List.of(x));
    }
    return x.matrix();
  }

  private static PerSample moved(PerSample x, double step, PerSample velocity) {
    PerSample way = of(BinaryOperation.MULTIPLY, x.tile().shared(step), velocity);
    return of(BinaryOperation.ADD, x, way);
  }

  private static PerSample of(BinaryOperation operation, PerSample left, PerSample right) {
    return PerSample.of(new Binary(operation, 0, 1), left, right);
  }
}
