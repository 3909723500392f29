package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * The maximum mean discrepancy for the kernel {@code k(x, y) = exp(-norm(x - y)^2/(2*h^2))}: {@code
 * sqrt(E k(x, x') + E k(y, y') - 2 E k(x, y))}, between 0 and sqrt(2). Source: A. Gretton et al.,
 * "A kernel two-sample test" (2012); this is their biased statistic MMD_b, which is 0 for equal
 * sets and about sqrt(1/n + 1/m) where two sets come from the same law.
 *
 * <p>O(n m d) time, O(n + m) memory beside the points.
 */
public final class MeanDiscrepancy {
  /** The median heuristic looks at so many points of either set at most, evenly picked. */
  private static final int LOOKED_AT = 500;

  private MeanDiscrepancy() {}

  /**
   * With the kernel of the given bandwidth h. Runs {@code checkpoint} about every millisecond; it
   * ends the computation by throwing.
   */
  public static double of(
      WeightedPoints a, WeightedPoints b, double bandwidth, Runnable checkpoint) {
    requireBandwidth(bandwidth);
    double unit = Spread.unit(a.points(), b.points());
    double width = 2 * (bandwidth / unit) * (bandwidth / unit);
    PairMeans means =
        new PairMeans(square -> Math.exp(-square / width), unit, new Pulse(checkpoint));
    return Math.sqrt(Math.max(0, -means.discrepancy(a, b)));
  }

  /**
   * The median of the distances that are not 0 between up to {@value #LOOKED_AT} points of either
   * set; 1 where all points are one.
   */
  public static double medianDistance(Matrix a, Matrix b) {
    double unit = Spread.unit(a, b);
    Matrix some = picked(a).above(picked(b));
    double[] squares =
        Arrays.stream(CostMatrix.squaredDistances(some, some, unit, new Pulse(() -> {})).costs())
            .filter(square -> square > 0)
            .sorted()
            .toArray();
    return squares.length == 0 ? 1 : unit * Math.sqrt(squares[squares.length / 2]);
  }

  private static Matrix picked(Matrix points) {
    int count = Math.min(LOOKED_AT, points.rows());
    int[] rows =
        IntStream.range(0, count).map(i -> (int) ((long) i * points.rows() / count)).toArray();
    return points.selectRows(rows);
  }

  private static void requireBandwidth(double bandwidth) {
    if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
      throw new Fault(
          "E0570",
          "the bandwidth of a kernel is a positive length, not " + Decimals.shortest(bandwidth));
    }
  }
}
