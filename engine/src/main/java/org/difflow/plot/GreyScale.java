package org.difflow.plot;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** From numbers to greys: {@code black} and what is below it to 0, {@code white} to 255. */
public record GreyScale(double black, double white) {
  private static final int WHITE = 255;

  public GreyScale {
    if (!(black < white) || Double.isInfinite(white - black)) {
      throw new Fault("E0522", "the range of greys must run from a number up to a larger one");
    }
  }

  /** From the smallest to the largest number; where all are equal they become black. */
  public static GreyScale of(Matrix values) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values.values()) {
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
    requireFinite(smallest, largest);
    return new GreyScale(smallest, largest > smallest ? largest : Math.nextUp(smallest));
  }

  int grey(double value) {
    double part = (value - black) / (white - black);
    return (int) Math.round(Math.clamp(part, 0.0, 1.0) * WHITE);
  }

  private static void requireFinite(double smallest, double largest) {
    if (!Double.isFinite(largest - smallest)) {
      throw new Fault("E0521", "only finite numbers can be drawn");
    }
  }
}
