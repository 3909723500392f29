package org.difflow.distribution;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.fault.Fault;

/**
 * The lie of a potential V on the line: its wells, and how wide the deepest is. Wells are sought
 * between places 0 and +-10^(k/20), 1e-6 to 1e6; of wells narrower than that only some are found.
 */
record Potential(DoubleUnaryOperator value, double[] wells, double deepest, double width) {
  private static final int DECADES = 6;
  private static final int PER_DECADE = 20;

  /** Halvings by the golden ratio that bring two places to the distance of rounding. */
  private static final int HALVINGS = 80;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /**
   * @throws Fault E0725 for a potential that falls outwards as far as one looks
   */
  static Potential of(String text, DoubleUnaryOperator value) {
    double[] places = places();
    double[] heights = DoubleStream.of(places).map(value).toArray();
    double[] wells =
        IntStream.range(1, places.length - 1)
            .filter(k -> heights[k] <= heights[k - 1] && heights[k] <= heights[k + 1])
            .mapToDouble(k -> bottom(value, places[k - 1], places[k + 1]))
            .toArray();
    double deepest =
        DoubleStream.of(wells)
            .boxed()
            .min((a, b) -> Double.compare(value.applyAsDouble(a), value.applyAsDouble(b)))
            .orElseThrow(() -> unbounded(text));
    return new Potential(value, wells, deepest, width(text, value, deepest));
  }

  static Fault unbounded(String text) {
    return new Fault(
        "E0725",
        "the density exp(-V) of %s has no finite integral over the line".formatted(text),
        "V has to grow on both sides, faster than log(abs(x))");
  }

  private static double[] places() {
    List<Double> positive =
        IntStream.rangeClosed(-DECADES * PER_DECADE, DECADES * PER_DECADE)
            .mapToObj(k -> Math.pow(10, (double) k / PER_DECADE))
            .toList();
    DoubleStream right = positive.stream().mapToDouble(Double::doubleValue);
    DoubleStream left = positive.reversed().stream().mapToDouble(x -> -x);
    return DoubleStream.concat(DoubleStream.concat(left, DoubleStream.of(0)), right).toArray();
  }

  /** The lowest place between two, by sections in the golden ratio. */
  private static double bottom(DoubleUnaryOperator value, double from, double to) {
    double low = from;
    double high = to;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (value.applyAsDouble(left) <= value.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  /** How far from the bottom V has risen by 1 on one side or the other. */
  private static double width(String text, DoubleUnaryOperator value, double bottom) {
    double floor = value.applyAsDouble(bottom);
    double reach = Math.ulp(Math.max(1, Math.abs(bottom)));
    while (Math.max(value.applyAsDouble(bottom - reach), value.applyAsDouble(bottom + reach))
        < floor + 1) {
      reach *= 2;
      if (Double.isInfinite(reach)) {
        throw unbounded(text);
      }
    }
    return reach;
  }

  /** V above the deepest well. */
  double rise(double x) {
    return value.applyAsDouble(x) - value.applyAsDouble(deepest);
  }
}
