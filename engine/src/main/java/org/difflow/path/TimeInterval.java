package org.difflow.path;

import org.difflow.data.Decimals;

/** A {@link TimeRange} in numbers. */
public record TimeInterval(double lower, double upper, DataEnd dataEnd) {

  public double length() {
    return upper - lower;
  }

  public boolean contains(double time) {
    return lower <= time && time <= upper;
  }

  /** The time at which {@code end} sits. */
  public double at(End end) {
    return isLower(end) ? lower : upper;
  }

  /** The time at {@code distance} from {@code end}, inside the interval. */
  public double inside(End end, double distance) {
    return isLower(end) ? lower + distance : upper - distance;
  }

  /** As a script writes it, {@code [0, 1]}. */
  @Override
  public String toString() {
    return "[" + Decimals.shortest(lower) + ", " + Decimals.shortest(upper) + "]";
  }

  private boolean isLower(End end) {
    return (end == End.DATA) == (dataEnd == DataEnd.LOWER);
  }
}
