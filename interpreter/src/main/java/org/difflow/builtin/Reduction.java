package org.difflow.builtin;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/** One number made of many. */
enum Reduction {
  SUM(values -> DoubleStream.of(values).reduce(0, Double::sum)),
  MEAN(values -> SUM.of(values) / values.length),
  MIN(values -> DoubleStream.of(values).reduce(Double.POSITIVE_INFINITY, Math::min)),
  MAX(values -> DoubleStream.of(values).reduce(Double.NEGATIVE_INFINITY, Math::max)),
  LOGSUMEXP(Reduction::logSumExp);

  private final ToDoubleFunction<double[]> formula;

  Reduction(ToDoubleFunction<double[]> formula) {
    this.formula = formula;
  }

  /** The name in scripts. */
  String symbol() {
    return name().toLowerCase(Locale.ROOT);
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
    return formula.applyAsDouble(values);
  }

  static Fault ofNothing(String name) {
    return new Fault("E0314", "`" + name + "` of no numbers at all has no value");
  }

  /** The largest number is taken out, so that no exponential overflows. */
  private static double logSumExp(double[] values) {
    double largest = MAX.of(values);
    return Double.isInfinite(largest)
        ? largest
        : largest + Elementary.log(SUM.of(exponentials(values, largest)));
  }

  private static double[] exponentials(double[] values, double largest) {
    return DoubleStream.of(values).map(value -> Elementary.exp(value - largest)).toArray();
  }
}
