package org.difflow.plot;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/** The stretch of an axis that something takes, from its lowest number to its highest. */
public record Extent(double lower, double upper) {
  /** The extent of nothing, which widens to any other. */
  public static final Extent NOTHING =
      new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Differences and margins of such numbers are still doubles. */
  private static final double LARGEST = 1e300;

  /**
   * The extent of some numbers.
   *
   * @throws Fault E0521 if one is not finite
   */
  public static Extent of(double... numbers) {
    for (double number : numbers) {
      if (!(Math.abs(number) <= LARGEST)) {
        throw new Fault("E0521", "only finite numbers can be drawn, up to 1e300");
      }
    }
    return new Extent(
        Arrays.stream(numbers).min().orElse(NOTHING.lower),
        Arrays.stream(numbers).max().orElse(NOTHING.upper));
  }

  /**
   * An extent that a user chooses.
   *
   * @throws Fault E0571 unless it rises
   */
  public static Extent rising(double lower, double upper) {
    if (!(lower < upper) || !(Math.max(-lower, upper) <= LARGEST)) {
      throw new Fault(
          "E0571",
          "the range of an axis rises from one finite number to another, not from %s to %s"
              .formatted(Decimals.shortest(lower), Decimals.shortest(upper)));
    }
    return new Extent(lower, upper);
  }

  /** The smallest extent with both in it. */
  public Extent and(Extent other) {
    return new Extent(Math.min(lower, other.lower), Math.max(upper, other.upper));
  }

  /** {@code count} numbers at equal distances, both ends among them. */
  public double[] spaced(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> lower + (upper - lower) * i / (count - 1));
    return numbers;
  }

  /** The middles of {@code count} cells of equal width. */
  public double[] middles(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> lower + (upper - lower) * (i + 0.5) / count);
    return numbers;
  }
}
