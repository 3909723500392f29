package org.difflow.builtin;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * One number made of many: a start, a step for each of them and a finish that knows how many they
 * were.
 */
enum Reduction {
  SUM(0, Double::sum),
  MEAN(0, Double::sum) {
    @Override
    double finish(double result, long count) {
      return result / count;
    }
  },
  MIN(Double.POSITIVE_INFINITY, Math::min),
  MAX(Double.NEGATIVE_INFINITY, Math::max),
  /** Goes over the numbers twice: the largest is taken out, so that no exponential overflows. */
  LOGSUMEXP(Double.NEGATIVE_INFINITY, Math::max) {
    @Override
    boolean isOnePass() {
      return false;
    }

    @Override
    double of(double[] values) {
      double largest = super.of(values);
      return Double.isInfinite(largest)
          ? largest
          : largest + Elementary.log(SUM.of(exponentials(values, largest)));
    }
  };

  private final double start;
  private final DoubleBinaryOperator step;

  Reduction(double start, DoubleBinaryOperator step) {
    this.start = start;
    this.step = step;
  }

  /** The name in scripts. */
  String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether start, step and finish are all there is to it. */
  boolean isOnePass() {
    return true;
  }

  double start() {
    return start;
  }

  double step(double result, double value) {
    return step.applyAsDouble(result, value);
  }

  double finish(double result, long count) {
    return result;
  }

  /**
   * The number made of {@code values}.
   *
   * @throws Fault E0314 if there are none, except for a sum
   */
  double of(double[] values) {
    if (values.length == 0 && this != SUM) {
      throw ofNothing(symbol());
    }
    return finish(DoubleStream.of(values).reduce(start, step), values.length);
  }

  static Fault ofNothing(String name) {
    return new Fault("E0314", "`" + name + "` of no numbers at all has no value");
  }

  private static double[] exponentials(double[] values, double largest) {
    return DoubleStream.of(values).map(value -> Elementary.exp(value - largest)).toArray();
  }
}
