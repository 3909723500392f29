package org.difflow.distribution;

import java.util.stream.IntStream;
import org.difflow.fault.Fault;

/** The moments E[x^k] of laws on the line. */
public final class Moments {
  private Moments() {}

  /**
   * @throws Fault E0550 for a law that is not on the line or has no density, E0551 where the
   *     integral does not converge
   */
  public static double of(Distribution law, int power) {
    return switch (law) {
      case Points points when points.points().columns() == 1 -> mean(points, power);
      case Continuous density when density.onTheLine().isPresent() -> integral(density, power);
      default ->
          throw new Fault(
              "E0550",
              "%s in %d dimensions has no `moment`"
                  .formatted(law.words(), law.dimension().orElse(1)),
              "laws on the line with a density, and points there, have it");
    };
  }

  private static double mean(Points points, int power) {
    return IntStream.range(0, points.count())
        .mapToDouble(k -> points.weight(k) * Math.pow(points.points().get(k, 0), power))
        .sum();
  }

  private static double integral(Continuous law, int power) {
    double value = OnTheLine.mean(law, x -> Math.pow(x, power));
    if (!Double.isFinite(value)) {
      throw new Fault(
          "E0551",
          "%s has no %s: its tails are so heavy that the integral does not converge"
              .formatted(law, "moment " + power));
    }
    return value;
  }
}
