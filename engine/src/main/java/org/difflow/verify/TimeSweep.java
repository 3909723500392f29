package org.difflow.verify;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;

/**
 * Times inside a range: 999 at equal distances and, towards each end, distances 10^-4 to 10^-8 of
 * the range, in rising order. Of whole times it is all but the ends.
 */
record TimeSweep(TimeInterval interval, double[] times) {
  private static final int INTERVALS = 1000;
  private static final double[] TOWARDS_END = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

  /** Where a value at the end itself is not a number, it is taken this part of the range away. */
  private static final double NEAR = 1e-9;

  static TimeSweep of(TimeInterval interval) {
    return new TimeSweep(interval, interval.whole() ? whole(interval) : spread(interval));
  }

  private static double[] whole(TimeInterval interval) {
    return IntStream.range((int) interval.lower() + 1, (int) interval.upper())
        .asDoubleStream()
        .toArray();
  }

  private static double[] spread(TimeInterval interval) {
    DoubleStream even = IntStream.range(1, INTERVALS).mapToDouble(k -> (double) k / INTERVALS);
    DoubleStream low = DoubleStream.of(TOWARDS_END);
    DoubleStream high = DoubleStream.of(TOWARDS_END).map(distance -> 1 - distance);
    return DoubleStream.concat(even, DoubleStream.concat(low, high))
        .map(part -> interval.lower() + part * interval.length())
        .sorted()
        .toArray();
  }

  OptionalDouble first(DoublePredicate condition) {
    return DoubleStream.of(times).filter(condition).findFirst();
  }

  /** The value at an end, or close to it where the end itself has none. */
  double near(End end, DoubleUnaryOperator function) {
    double there = function.applyAsDouble(interval.at(end));
    return Double.isNaN(there) && !interval.whole()
        ? function.applyAsDouble(interval.inside(end, NEAR * interval.length()))
        : there;
  }
}
