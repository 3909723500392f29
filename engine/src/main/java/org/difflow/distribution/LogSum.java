package org.difflow.distribution;

import java.util.stream.DoubleStream;
import org.difflow.kernel.Elementary;

/** The logarithm of a sum of numbers given by their logarithms. */
public final class LogSum {
  private LogSum() {}

  /** {@code log(sum of exp(a_k))}, {@code -inf} if every term is. */
  public static double of(double[] logarithms) {
    double largest = DoubleStream.of(logarithms).max().orElse(Double.NEGATIVE_INFINITY);
    if (Double.isInfinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double logarithm : logarithms) {
      sum += Elementary.exp(logarithm - largest);
    }
    return largest + Elementary.log(sum);
  }
}
