package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The test of Kolmogorov and Smirnov: the largest distance of the empirical distribution of n
 * numbers from the expected one exceeds c/sqrt(n) with probability 2*exp(-2*c^2) at most.
 */
final class KolmogorovSmirnov {
  /** A right sampler fails one such test in a million. */
  private static final double ERROR_LEVEL = 1e-6;

  private KolmogorovSmirnov() {}

  static void assertFollow(double[] numbers, DoubleUnaryOperator cdf) {
    assertThat(scaledDistance(numbers, cdf)).isLessThan(critical());
  }

  static void assertDoNotFollow(double[] numbers, DoubleUnaryOperator cdf) {
    assertThat(scaledDistance(numbers, cdf)).isGreaterThan(critical());
  }

  private static double critical() {
    return Math.sqrt(-Math.log(ERROR_LEVEL / 2) / 2);
  }

  private static double scaledDistance(double[] numbers, DoubleUnaryOperator cdf) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double expected = cdf.applyAsDouble(sorted[i]);
      largest = Math.max(largest, Math.max((i + 1.0) / n - expected, expected - (double) i / n));
    }
    return largest * Math.sqrt(n);
  }
}
