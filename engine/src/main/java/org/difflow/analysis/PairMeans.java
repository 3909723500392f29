package org.difflow.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;

/**
 * Means over all pairs of points, {@code M(a, b) = sum_ij p_i q_j f(norm(a_i - b_j)^2/unit^2)}. A
 * point is paired with itself too: these are the biased (V-) statistics, which are never on the
 * wrong side of zero and vanish for equal sets. O(n m d) time, O(n + m) memory beside the points.
 */
final class PairMeans {
  /** Rows whose distances are worked out together, so that b is transposed only so often. */
  private static final int BLOCK = 64;

  /** A root or an exponential takes about as long as so many additions. */
  private static final long FUNCTION_COST = 10;

  private final DoubleUnaryOperator ofSquaredDistance;
  private final double unit;
  private final Pulse pulse;

  PairMeans(DoubleUnaryOperator ofSquaredDistance, double unit, Pulse pulse) {
    this.ofSquaredDistance = ofSquaredDistance;
    this.unit = unit;
    this.pulse = pulse;
  }

  /** {@code 2*M(a, b) - M(a, a) - M(b, b)}. */
  double discrepancy(WeightedPoints a, WeightedPoints b) {
    WeightedPoints from = inOrder(a);
    WeightedPoints to = inOrder(b);
    return 2 * mean(from, to) - mean(from, from) - mean(to, to);
  }

  private double mean(WeightedPoints a, WeightedPoints b) {
    double[] p = a.weights();
    double[] q = b.weights();
    double total = 0;
    for (int first = 0; first < p.length; first += BLOCK) {
      Matrix rows = a.points().selectRows(first, Math.min(first + BLOCK, p.length));
      double[] squares = CostMatrix.squaredDistances(rows, b.points(), unit, pulse).costs();
      for (int i = 0; i < rows.rows(); i++) {
        total += p[first + i] * sum(squares, i * q.length, q);
      }
    }
    return total / Arrays.stream(p).sum() / Arrays.stream(q).sum();
  }

  private double sum(double[] squares, int offset, double[] weights) {
    double total = 0;
    for (int j = 0; j < weights.length; j++) {
      total += weights[j] * ofSquaredDistance.applyAsDouble(squares[offset + j]);
    }
    pulse.spend(FUNCTION_COST * weights.length);
    return total;
  }

  /** Equal sets in different orders are then added up alike, to the same last digit. */
  private static WeightedPoints inOrder(WeightedPoints points) {
    Matrix matrix = points.points();
    double[] weights = points.weights();
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(
                Comparator.<Integer, double[]>comparing(matrix::row, Arrays::compare)
                    .thenComparing(row -> weights[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    return points.select(order);
  }
}
