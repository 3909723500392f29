package org.difflow.distribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The empirical distribution of weighted points on the line: a step at each point. */
final class Steps implements Univariate {
  private final double[] sorted;
  private final double[] cumulative;

  Steps(double[] points, Weights weights) {
    int[] order =
        IntStream.range(0, points.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> points[index]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.sorted = Arrays.stream(order).mapToDouble(index -> points[index]).toArray();
    this.cumulative = Arrays.stream(order).mapToDouble(weights::given).toArray();
    Arrays.setAll(cumulative, k -> k == 0 ? cumulative[0] : cumulative[k - 1] + cumulative[k]);
  }

  @Override
  public double cdf(double x) {
    int upTo = 0;
    while (upTo < sorted.length && sorted[upTo] <= x) {
      upTo++;
    }
    return upTo == 0 ? 0 : cumulative[upTo - 1] / total();
  }

  @Override
  public double quantile(double p) {
    int index = 0;
    while (index < sorted.length - 1 && cumulative[index] < p * total()) {
      index++;
    }
    return sorted[index];
  }

  private double total() {
    return cumulative[cumulative.length - 1];
  }
}
