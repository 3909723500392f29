package org.difflow.path;

import org.difflow.data.Decimals;

/**
 * A {@link TimeRange} in numbers.
 *
 * @param whole whether only the whole numbers are times
 */
public record TimeInterval(double lower, double upper, DataEnd dataEnd, boolean whole) {

  /** All numbers between two. */
  public TimeInterval(double lower, double upper, DataEnd dataEnd) {
    this(lower, upper, dataEnd, false);
  }

  /** Whether {@code time} lies between whole times that are all there is. */
  public boolean misses(double time) {
    return whole && time != Math.rint(time);
  }

  public double length() {
    return upper - lower;
  }

  public boolean contains(double time) {
    return lower <= time && time <= upper && !misses(time);
  }

  /** Whether {@code time} is in it and no end of it. */
  public boolean isInside(double time) {
    return contains(time) && lower < time && time < upper;
  }

  /** The time next to {@code time}: itself, or the nearest whole one where times are whole. */
  public double nearest(double time) {
    return whole ? Math.rint(time) : time;
  }

  /** The time at which {@code end} sits. */
  public double at(End end) {
    return isLower(end) ? lower : upper;
  }

  /** The time at {@code distance} from {@code end}, inside the interval. */
  public double inside(End end, double distance) {
    return isLower(end) ? lower + distance : upper - distance;
  }

  /** As a script writes it, {@code [0, 1]} or {@code 0..1000}. */
  @Override
  public String toString() {
    if (whole) {
      return Decimals.shortest(lower) + ".." + Decimals.shortest(upper);
    }
    return "[" + Decimals.shortest(lower) + ", " + Decimals.shortest(upper) + "]";
  }

  private boolean isLower(End end) {
    return (end == End.DATA) == (dataEnd == DataEnd.LOWER);
  }
}
