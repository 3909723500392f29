package org.difflow.information;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;

/**
 * The divergence of two normal laws p = N(m, S) and q = N(m', S') in R^d,
 *
 * <pre>
 * (tr(S'^-1 S) + (m - m')^T S'^-1 (m - m') - d + log(det S'/det S))/2,
 * </pre>
 *
 * taken along the axes of q. Singular laws of the same flat have it in their flat; it is infinite
 * where p leaves the flat of q or does not fill it.
 */
final class NormalDivergence {
  /** What rounding leaves across a flat, as a part of the extent of the laws. */
  private static final double ROUNDING = 1e-12;

  private final double[] spread;
  private final double[] other;

  /** The principal vectors of p, each as long as its deviation, and the shift, along q's axes. */
  private final Matrix rows;

  private NormalDivergence(Normal p, Normal q, int d) {
    this.spread = stretched(p.deviations(), d).values();
    this.other = stretched(q.deviations(), d).values();
    Matrix shift = Broadcast.combine(p.mean(d), q.mean(), (a, b) -> a - b);
    this.rows = q.axes().along(below(p.principalVectors(d), shift));
  }

  static double of(Normal p, Normal q, int d) {
    return new NormalDivergence(p, q, d).value();
  }

  private double value() {
    long rank = rank(spread);
    if (rank != rank(other) || leavesFlat()) {
      return Double.POSITIVE_INFINITY;
    }
    double squares = IntStream.range(0, other.length).mapToDouble(this::squares).sum();
    return (squares - rank) / 2 + logVolume(other) - logVolume(spread);
  }

  private static long rank(double[] deviations) {
    return DoubleStream.of(deviations).filter(c -> c > 0).count();
  }

  private boolean leavesFlat() {
    double extent = DoubleStream.of(rows.values()).map(Math::abs).max().orElseThrow();
    return IntStream.range(0, other.length)
        .filter(axis -> other[axis] == 0)
        .anyMatch(axis -> along(axis).anyMatch(y -> Math.abs(y) > ROUNDING * extent));
  }

  private DoubleStream along(int axis) {
    return IntStream.range(0, rows.rows()).mapToDouble(row -> rows.get(row, axis));
  }

  private double squares(int axis) {
    double unit = other[axis];
    return unit == 0 ? 0 : along(axis).map(y -> y / unit * (y / unit)).sum();
  }

  private static double logVolume(double[] deviations) {
    return DoubleStream.of(deviations).filter(c -> c > 0).map(Elementary::log).sum();
  }

  private static Matrix stretched(Matrix row, int d) {
    return Broadcast.combine(Matrix.zeros(1, d), row, Double::sum);
  }

  private static Matrix below(Matrix above, Matrix row) {
    Matrix result = Matrix.zeros(above.rows() + 1, above.columns());
    System.arraycopy(above.values(), 0, result.values(), 0, above.values().length);
    System.arraycopy(row.values(), 0, result.values(), above.values().length, row.columns());
    return result;
  }
}
