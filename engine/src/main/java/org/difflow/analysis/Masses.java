package org.difflow.analysis;

import java.util.Arrays;

/**
 * What a transport plan takes from each row and brings to each column, in whole numbers with the
 * same sum, at most a little above 2^50.
 */
record Masses(long[] rows, long[] columns) {

  /**
   * With equal weights on either side, each point of a carries as many units as b has points, and
   * the other way round: such masses are exact. Others are rounded.
   */
  static Masses of(WeightedPoints a, WeightedPoints b) {
    if (a.isUniform() && b.isUniform()) {
      int left = a.points().rows();
      int right = b.points().rows();
      return new Masses(filled(left, right), filled(right, left));
    }
    return balanced(a.masses(), b.masses());
  }

  /** The largest column takes what the two sums differ by, at most half a unit for each point. */
  private static Masses balanced(long[] rows, long[] columns) {
    int largest = 0;
    for (int column = 1; column < columns.length; column++) {
      largest = columns[column] > columns[largest] ? column : largest;
    }
    columns[largest] += Arrays.stream(rows).sum() - Arrays.stream(columns).sum();
    return new Masses(rows, columns);
  }

  private static long[] filled(int length, long value) {
    long[] result = new long[length];
    Arrays.fill(result, value);
    return result;
  }
}
