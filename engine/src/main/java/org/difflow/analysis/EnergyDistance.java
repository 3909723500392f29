package org.difflow.analysis;

/**
 * The energy distance, {@code sqrt(2 E|x - y| - E|x - x'| - E|y - y'|)} for x, x' drawn from the
 * first set and y, y' from the second, each with its own repetition. Source: G. Szekely and M.
 * Rizzo, "Energy statistics" (2013), whose statistic is the square.
 *
 * <p>A distance; 0 for equal sets only. O(n m d) time, O(n + m) memory beside the points.
 */
public final class EnergyDistance {
  private EnergyDistance() {}

  /** Runs {@code checkpoint} about every millisecond; it ends the computation by throwing. */
  public static double of(WeightedPoints a, WeightedPoints b, Runnable checkpoint) {
    double unit = Spread.unit(a.points(), b.points());
    PairMeans means = new PairMeans(Math::sqrt, unit, new Pulse(checkpoint));
    return Math.sqrt(unit * Math.max(0, means.discrepancy(a, b)));
  }
}
