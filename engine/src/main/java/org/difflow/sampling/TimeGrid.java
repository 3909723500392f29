package org.difflow.sampling;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.path.DataEnd;
import org.difflow.path.TimeInterval;

/**
 * The times that a sampler visits, both ends included, strictly monotone and running towards the
 * data whichever way they were written; {@link #towardsNoise} turns them round.
 *
 * <p>Errors: E0601 fewer than two times, E0602 a time that is not finite, E0603 a time outside the
 * range, E0604 a repeated time, E0605 times that go to and fro, E0255 a time between whole ones.
 */
public final class TimeGrid {
  /** What a few operations on a time lose, as a part of the range. */
  private static final double ROUNDING = 16 * Math.ulp(1.0);

  private final double[] times;

  private TimeGrid(double[] times) {
    this.times = times;
  }

  /** The times {@code written} as a grid on {@code range}. */
  public static TimeGrid of(TimeInterval range, double... written) {
    requireSteps(written);
    double[] times = Arrays.stream(written).map(time -> inside(range, time)).toArray();
    requireMonotone(times);
    boolean upwards = times[1] > times[0];
    boolean dataIsUp = range.dataEnd() == DataEnd.UPPER;
    return new TimeGrid(upwards == dataIsUp ? times : turned(times));
  }

  /** The same times the other way round, from the data to the noise. */
  public TimeGrid towardsNoise() {
    return new TimeGrid(turned(times));
  }

  /** A time that rounding moved past an end of the range is that end. */
  private static double inside(TimeInterval range, double time) {
    double end = Math.clamp(time, range.lower(), range.upper());
    double nearby = Math.abs(time - end) <= ROUNDING * range.length() ? end : time;
    requireInside(range, nearby);
    return nearby;
  }

  /** {@code start + (finish - start)*i/steps} for i = 0..steps; the last is finish itself. */
  public static double[] linear(double start, double finish, int steps) {
    if (steps < 1) {
      throw new Fault("E0606", "a grid needs at least one step, not " + steps);
    }
    double[] times = new double[steps + 1];
    Arrays.setAll(times, i -> start + (finish - start) * i / steps);
    times[steps] = finish;
    return times;
  }

  /** One more than steps. */
  public int size() {
    return times.length;
  }

  public int steps() {
    return times.length - 1;
  }

  public double time(int index) {
    return times[index];
  }

  public double start() {
    return times[0];
  }

  public double finish() {
    return times[times.length - 1];
  }

  public double[] times() {
    return times.clone();
  }

  @Override
  public String toString() {
    return "TimeGrid" + Arrays.toString(times);
  }

  private static double[] turned(double[] times) {
    double[] result = new double[times.length];
    Arrays.setAll(result, i -> times[times.length - 1 - i]);
    return result;
  }

  private static void requireSteps(double[] times) {
    if (times.length < 2) {
      throw new Fault(
          "E0601",
          "a grid needs at least two times, its start and its finish, not " + times.length);
    }
  }

  private static void requireInside(TimeInterval range, double time) {
    if (!Double.isFinite(time)) {
      throw new Fault(
          "E0602", "the times of a grid have to be finite, but one is " + Decimals.shortest(time));
    }
    if (range.misses(time)) {
      throw new Fault(
          "E0255",
          "the grid has the time %s between the whole times %s of the path"
              .formatted(Decimals.shortest(time), range),
          "write whole numbers, such as `grid %s`".formatted(range));
    }
    if (!range.contains(time)) {
      throw new Fault(
          "E0603",
          "the grid has the time %s outside the time range [%s, %s] of the path"
              .formatted(
                  Decimals.shortest(time),
                  Decimals.shortest(range.lower()),
                  Decimals.shortest(range.upper())));
    }
  }

  private static void requireMonotone(double[] times) {
    double direction = Math.signum(times[1] - times[0]);
    for (int i = 1; i < times.length; i++) {
      requireOnward(direction, times[i - 1], times[i]);
    }
  }

  private static void requireOnward(double direction, double before, double after) {
    if (before == after) {
      throw new Fault(
          "E0604", "the grid has the time %s twice in a row".formatted(Decimals.shortest(after)));
    }
    if (Math.signum(after - before) != direction) {
      throw new Fault(
          "E0605",
          "the times of a grid go one way, but after %s comes %s, back towards where it started"
              .formatted(Decimals.shortest(before), Decimals.shortest(after)),
          "sort the times");
    }
  }
}
