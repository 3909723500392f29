package org.difflow.model;

import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.parallel.Workers;

/**
 * The posterior of data points p_1..p_M with weights w_j under Gaussian noise: seen x = mu*x0 +
 * sigma*eps, the weight of p_j is in proportion to {@code w_j*exp(-|x - mu*p_j|^2/(2*sigma^2))}.
 *
 * <p>Cost: n*M*(6*d flops + one exponential) for means, about the same again for the spread; memory
 * O(n*d), as the sum over points streams. A row's answer is the same bit for bit whatever batch it
 * stands in, wherever it stands there, and however many threads share the work. Relative errors of
 * the squared distances are about d*2^-53, those of the weights that times the squared distance
 * over 2*sigma^2.
 */
public final class PointPosterior {
  /**
   * Lanes enough to make the loops' heads and tails cheap, few enough to stay in a core's cache.
   */
  private static final int MAX_LANES = 128;

  /** Coordinates below which waking a thread costs more than it saves, about 20 microseconds. */
  private static final int MIN_COORDINATES_PER_TILE = 1 << 17;

  private final PointTable table;
  private final Workers workers;

  public PointPosterior(Points points, Workers workers) {
    this(new PointTable(points), workers);
  }

  private PointPosterior(PointTable table, Workers workers) {
    this.table = table;
    this.workers = workers;
  }

  /** The same, all of it done by the thread that asks. */
  PointPosterior onOneThread() {
    return new PointPosterior(table, new Workers(1, () -> {}));
  }

  public int dimension() {
    return table.dimension();
  }

  /** The posterior of each row. */
  public Posterior of(Observations seen) {
    Places.requireDimension(seen.x(), table.dimension());
    Posterior result = new Posterior(seen);
    forEachTile(seen, (rows, pulse) -> average(result, rows, pulse));
    return result;
  }

  /** The trace of the posterior covariance, n x 1. */
  public Matrix spread(Posterior posterior) {
    Matrix result = Matrix.zeros(posterior.seen().rows(), 1);
    forEachTile(posterior.seen(), (rows, pulse) -> measure(result, posterior, rows, pulse));
    return result;
  }

  /** The posterior weight of each point, n x M. */
  public Matrix weights(Posterior posterior) {
    Matrix result = Matrix.zeros(posterior.seen().rows(), table.count());
    forEachTile(
        posterior.seen(),
        (rows, pulse) -> scan(posterior.seen(), rows).run(weigh(result, posterior, rows), pulse));
    return result;
  }

  private void average(Posterior result, RowRange rows, Runnable pulse) {
    MeanPass pass = new MeanPass(table, scale(result.seen(), rows));
    scan(result.seen(), rows).run(pass, pulse);
    for (int lane = 0; lane < rows.rows(); lane++) {
      int row = rows.from() + lane;
      requireReach(pass.total()[lane], row);
      result.nearest()[row] = pass.nearest()[lane];
      result.total()[row] = pass.total()[lane];
      writeMeans(result, pass, row, lane);
    }
  }

  private void writeMeans(Posterior result, MeanPass pass, int row, int lane) {
    double minusMu = -result.seen().mu(row);
    for (int column = 0; column < table.dimension(); column++) {
      int index = row * table.dimension() + column;
      double mean = pass.centredMean(column, lane);
      double centre = table.centre(column);
      double fromCentre = Math.fma(minusMu, centre, result.seen().x().values()[index]);
      result.centredMean().values()[index] = mean;
      result.mean().values()[index] = centre + mean;
      result.residual().values()[index] = Math.fma(minusMu, mean, fromCentre);
    }
  }

  private void measure(Matrix result, Posterior posterior, RowRange rows, Runnable pulse) {
    double[][] means = rows.lanesOf(posterior.centredMean(), table.paddedDimension());
    double[] nearest = rows.lanesOf(posterior.nearest());
    SpreadPass pass = new SpreadPass(table, scale(posterior.seen(), rows), nearest, means);
    scan(posterior.seen(), rows).run(pass, pulse);
    for (int lane = 0; lane < rows.rows(); lane++) {
      int row = rows.from() + lane;
      result.values()[row] = pass.sum()[lane] / posterior.total()[row];
    }
  }

  private WeightsPass weigh(Matrix result, Posterior posterior, RowRange rows) {
    return new WeightsPass(
        result,
        table,
        rows,
        scale(posterior.seen(), rows),
        rows.lanesOf(posterior.nearest()),
        rows.lanesOf(posterior.total()));
  }

  private PointScan scan(Observations seen, RowRange rows) {
    double[] factor = rows.lanesOf(row -> -seen.mu(row));
    double[][] x = rows.lanesOf(seen.x(), table.paddedDimension());
    return new PointScan(table, new RowTile(x, factor));
  }

  private static double[] scale(Observations seen, RowRange rows) {
    return rows.lanesOf(seen::scale);
  }

  private interface TileWork {
    void run(RowRange rows, Runnable pulse);
  }

  private void forEachTile(Observations seen, TileWork work) {
    int width = tileWidth(seen.rows());
    workers.forEach(
        Math.ceilDiv(seen.rows(), width),
        (tile, pulse) -> work.run(tileAt(tile * width, width, seen.rows()), pulse));
  }

  private static RowRange tileAt(int from, int width, int rows) {
    return new RowRange(from, Math.min(rows, from + width));
  }

  /**
   * As many tiles as keep all threads equally busy, of whole vectors and worth a thread's while.
   */
  private int tileWidth(int rows) {
    int tilesPerThread = Math.ceilDiv(rows, MAX_LANES * workers.threads());
    int even = Math.ceilDiv(rows, Math.max(1, tilesPerThread * workers.threads()));
    int worthwhile = Math.ceilDiv(MIN_COORDINATES_PER_TILE, table.points().length);
    return new RowRange(0, Math.min(MAX_LANES, Math.max(even, worthwhile))).lanes();
  }

  /** Squared distances beyond the largest double leave no weight, or none that is a number. */
  private static void requireReach(double total, int row) {
    if (!(total > 0)) {
      throw new Fault(
          "E0634", "row %d of x lies too far from all data for any weight".formatted(row));
    }
  }
}
