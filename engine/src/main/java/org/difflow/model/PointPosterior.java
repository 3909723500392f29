package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.strip.Loops;
import org.difflow.strip.PackedRows;
import org.difflow.strip.Strip;

/**
 * The posterior of data points p_1..p_M with weights w_j under Gaussian noise, for strips of
 * samples: seen x = mu*x0 + sigma*eps, the weight of p_j is in proportion to {@code w_j*exp(-|x -
 * mu*p_j|^2/(2*sigma^2))}.
 *
 * <p>Distances are those of x/mu, |x/mu - p|^2, by their differences: it is as if a coordinate of x
 * had been moved by half a unit in its last place. Relative errors of the squares are about
 * d*2^-53, those of the weights that times the squared distance over 2*sigma^2. A sum over points
 * streams: when a block of points lowers the least square, what has been summed so far shrinks, so
 * that nothing overflows and no distance has to be kept. Cost per sample: 3*d operations and one
 * exponential for each point, twice that for the spread.
 *
 * <p>It has no state: what belongs to a strip stands in an array of {@link #scratch} numbers.
 */
final class PointPosterior {
  private static final double[] ONE = {1};

  /** Less is as good as 0: no point then moves a weight by a unit in its last place. */
  private static final double LEAST_MU = 0x1p-100;

  private final PointTable table;
  private final double mu;
  private final double sigma;

  /** What is divided by instead of mu. */
  private final double stretch;

  /** Turns the squared distance from x/mu into a logarithm. */
  private final double factor;

  private static final int X = 0;
  private final int means;
  private final int block;
  private final int deviations;
  private final int least;
  private final int total;
  private final int shrink;
  private final int spread;

  /**
   * @throws Fault E0631 where mu is not finite, E0632 where sigma is not positive and finite, or so
   *     small that its square is not
   */
  PointPosterior(PointTable table, double mu, double sigma) {
    requireFiniteMu(mu);
    requireUsableSigma(sigma);
    this.table = table;
    this.mu = mu;
    this.sigma = sigma;
    this.stretch = Math.abs(mu) < LEAST_MU ? LEAST_MU : mu;
    this.factor = -0.5 * (stretch / sigma) * (stretch / sigma);
    this.means = table.dimension() * WIDTH;
    this.block = 2 * means;
    this.deviations = block + Loops.BLOCK * WIDTH;
    this.least = deviations + Loops.BLOCK * WIDTH;
    this.total = least + WIDTH;
    this.shrink = total + WIDTH;
    this.spread = shrink + WIDTH;
  }

  private static void requireFiniteMu(double mu) {
    if (!Double.isFinite(mu)) {
      throw new Fault(
          "E0631", "the marginal field needs a finite mu, but mu = " + Decimals.shortest(mu));
    }
  }

  private static void requireUsableSigma(double sigma) {
    // Smaller ones overflow the factor 1/(2*sigma^2) of the squared distance.
    if (!(sigma > 0) || Double.isInfinite(sigma) || Double.isInfinite(0.5 / (sigma * sigma))) {
      throw new Fault(
          "E0632",
          "the marginal field needs a positive and finite sigma, but sigma = "
              + Decimals.shortest(sigma),
          "stay away from the data end: a stop behind the time range, or a grid that ends before"
              + " it");
    }
  }

  PointTable table() {
    return table;
  }

  int scratch() {
    return spread + WIDTH;
  }

  /** Takes the strip of the samples of a panel from {@code from} on, and averages the points. */
  void see(double[] panel, int lanes, int from, double shift, double[] s, Runnable pulse) {
    Strip.load(panel, lanes, from, table.dimension(), s, X);
    for (int i = 0; i < means; i++) {
      double centred = Math.fma(-mu, table.centre(i / WIDTH), s[X + i] - shift);
      s[X + i] = centred / stretch;
    }
    average(s, pulse);
  }

  private void average(double[] s, Runnable pulse) {
    Arrays.fill(s, means, block, 0);
    // Not inf: a sample beyond all points then keeps the total 0, rather than be nan.
    Arrays.fill(s, least, total, Double.MAX_VALUE);
    Arrays.fill(s, total, shrink, 0);
    Loops loops = loops();
    for (int first = 0; first < rows().rows(); first += Loops.BLOCK) {
      pulse.run();
      measure(loops, s, first);
      lower(loops, s, size(first));
      int seen = weigh(loops, s, first, total);
      loops.addWeighted(s, block, rows(), first / PackedRows.GROUP, seen, means);
    }
    loops.divide(s, means, rows().columns(), total);
  }

  private Loops loops() {
    return Loops.current(rows().rows(), rows().columns());
  }

  private PackedRows rows() {
    return table.rows();
  }

  private int size(int first) {
    return Math.min(Loops.BLOCK, rows().rows() - first);
  }

  private void measure(Loops loops, double[] s, int first) {
    squares(loops, s, X, first, block);
  }

  private void squares(Loops loops, double[] s, int from, int first, int distances) {
    int groups = size(first) / PackedRows.GROUP;
    loops.squaredDistances(s, from, rows(), first / PackedRows.GROUP, groups, distances);
  }

  private int weigh(Loops loops, double[] s, int first, int sum) {
    return loops.weigh(s, block, size(first), least, factor, table.weights(), first, sum);
  }

  private void lower(Loops loops, double[] s, int size) {
    System.arraycopy(s, least, s, shrink, WIDTH);
    loops.lower(s, block, size, least);
    if (!Arrays.equals(s, least, least + WIDTH, s, shrink, shrink + WIDTH)) {
      shrink(loops, s);
    }
  }

  /** Brings the sums to the new least squares; {@code spread} is not in use yet. */
  private void shrink(Loops loops, double[] s) {
    loops.weigh(s, shrink, 1, least, factor, ONE, 0, spread);
    for (int i = 0; i < means; i++) {
      s[means + i] *= s[shrink + i % WIDTH];
    }
    for (int lane = 0; lane < WIDTH; lane++) {
      s[total + lane] *= s[shrink + lane];
    }
  }

  /** The place of the sums of w_j*exp((least - square_j)/(2*sigma^2)), 0 for a sample too far. */
  int total() {
    return total;
  }

  /** E[x0 | x], a coordinate of a sample. */
  double mean(double[] s, int coordinate, int lane) {
    return table.centre(coordinate) + s[means + coordinate * WIDTH + lane];
  }

  /**
   * {@code x - mu*E[x0 | x] = sigma*E[eps | x]}, formed about the centre of the data: its rounding
   * errors are those of the spread of the data, however far from the origin they lie.
   */
  double residual(double[] s, int coordinate, int lane) {
    int at = coordinate * WIDTH + lane;
    return Math.fma(-mu, s[means + at], stretch * s[X + at]);
  }

  /** {@code log(sum of w_j*exp(-|x - mu*p_j|^2/(2*sigma^2)))}. */
  double logEvidence(double[] s, int lane) {
    return Math.fma(factor, s[least + lane], Elementary.log(s[total + lane]));
  }

  /**
   * Leaves the traces of the posterior covariances to {@link #spread(double[], int)}: averages of
   * |p - mean|^2 in a second pass, not differences of large numbers.
   */
  void spread(double[] s, Runnable pulse) {
    Arrays.fill(s, spread, spread + WIDTH, 0);
    Loops loops = loops();
    for (int first = 0; first < rows().rows(); first += Loops.BLOCK) {
      pulse.run();
      measure(loops, s, first);
      weigh(loops, s, first, shrink);
      squares(loops, s, means, first, deviations);
      for (int i = 0; i < size(first) * WIDTH; i++) {
        int lane = spread + i % WIDTH;
        s[lane] = Math.fma(s[block + i], s[deviations + i], s[lane]);
      }
    }
  }

  double spread(double[] s, int lane) {
    return s[spread + lane] / s[total + lane];
  }

  /** Takes the strip of posterior weights of each point. */
  interface WeightsOfPoint {
    void take(int point, int strip);
  }

  /** Gives the weights point by point. */
  void weights(double[] s, WeightsOfPoint result, Runnable pulse) {
    Loops loops = loops();
    for (int first = 0; first < table.count(); first += Loops.BLOCK) {
      pulse.run();
      measure(loops, s, first);
      weigh(loops, s, first, shrink);
      int end = Math.min(table.count(), first + Loops.BLOCK);
      for (int point = first; point < end; point++) {
        int strip = block + (point - first) * WIDTH;
        for (int lane = 0; lane < WIDTH; lane++) {
          s[strip + lane] /= s[total + lane];
        }
        result.take(point, strip);
      }
    }
  }
}
