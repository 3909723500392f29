package org.difflow.verify;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * What a function tends to along arguments each of which is the square of the one before, as its
 * last two finite values show.
 */
record Tendency(double before, double last) {
  /** Below this it is zero but for rounding. */
  private static final double ZERO = 1e-9;

  /** 1/log x, the slowest decay in use, halves where x is squared; a constant keeps its value. */
  private static final double DECAY = 0.9;

  static Tendency of(DoubleUnaryOperator function, double... arguments) {
    double[] finite =
        DoubleStream.of(arguments).map(function).takeWhile(Double::isFinite).toArray();
    int count = finite.length;
    return new Tendency(count < 2 ? Double.NaN : finite[count - 2], last(finite));
  }

  private static double last(double[] values) {
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  boolean isKnown() {
    return !Double.isNaN(last);
  }

  boolean vanishes() {
    return Math.abs(last) <= ZERO || Math.abs(last) <= DECAY * Math.abs(before);
  }
}
