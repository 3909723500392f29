package org.difflow.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;

/**
 * Optimal transport on the line, where equal quantiles are coupled whatever the power p >= 1:
 * {@code W_p^p = integral from 0 to 1 of abs(F^-1(u) - G^-1(u))^p du}. Source: F. Santambrogio,
 * "Optimal Transport for Applied Mathematicians" (2015), section 2.1.
 *
 * <p>Exact for any number of points: masses are whole numbers. O(n log n) time, O(n) memory.
 */
final class LineCoupling {
  private LineCoupling() {}

  /** What the cheapest plan costs per unit of mass; every point has mass. */
  static double meanCost(WeightedPoints a, WeightedPoints b, GroundCost cost, double unit) {
    Masses masses = Masses.of(a, b);
    Side left = Side.of(a.points(), masses.rows());
    Side right = Side.of(b.points(), masses.columns());
    return meanCost(left, right, cost, unit);
  }

  private static double meanCost(Side a, Side b, GroundCost cost, double unit) {
    double total = 0;
    double mass = Arrays.stream(a.masses).sum();
    int i = 0;
    int j = 0;
    long left = a.masses[0];
    long right = b.masses[0];
    while (true) {
      long moved = Math.min(left, right);
      total += cost.of(Math.abs(a.places[i] - b.places[j]) / unit) * moved;
      left -= moved;
      right -= moved;
      if (left == 0 && ++i < a.masses.length) {
        left = a.masses[i];
      }
      if (right == 0 && ++j < b.masses.length) {
        right = b.masses[j];
      }
      if (i == a.masses.length || j == b.masses.length) {
        return total / mass;
      }
    }
  }

  /** Points on the line in rising order, with their masses. */
  private record Side(double[] places, long[] masses) {
    static Side of(Matrix points, long[] masses) {
      double[] places = points.values();
      return Arrays.stream(masses).allMatch(mass -> mass == masses[0])
          ? new Side(Arrays.stream(places).sorted().toArray(), masses)
          : ordered(places, masses);
    }

    private static Side ordered(double[] places, long[] masses) {
      int[] order =
          IntStream.range(0, places.length)
              .boxed()
              .sorted((i, j) -> Double.compare(places[i], places[j]))
              .mapToInt(Integer::intValue)
              .toArray();
      return new Side(
          Arrays.stream(order).mapToDouble(i -> places[i]).toArray(),
          Arrays.stream(order).mapToLong(i -> masses[i]).toArray());
    }
  }
}
