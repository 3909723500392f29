package org.difflow.sampling;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run is. Work is counted in sample-steps, one sample moved by one step.
 *
 * @param samples how many samples the run has
 * @param steps how many steps each of them takes
 * @param done the sample-steps behind it
 * @param elapsed the time they took
 */
public record Progress(long samples, int steps, long done, Duration elapsed) {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  /** Hears of progress, as often as the run likes to tell. */
  @FunctionalInterface
  public interface Listener {
    void report(Progress progress);

    /** Does not listen. */
    static Listener none() {
      return _ -> {};
    }
  }

  /** From 0 to 1. */
  public double fraction() {
    return (double) done / Math.multiplyExact(samples, steps);
  }

  /** Whole samples that the work done amounts to. */
  public long samplesDone() {
    return done / steps;
  }

  /** Sample-steps per second so far; 0 before any time has passed. */
  public double rate() {
    return elapsed.isZero() ? 0 : done * NANOSECONDS_PER_SECOND / elapsed.toNanos();
  }

  /** The time left at the rate so far, once there is a rate. */
  public Optional<Duration> remaining() {
    long left = Math.multiplyExact(samples, steps) - done;
    return rate() > 0
        ? Optional.of(Duration.ofNanos(Math.round(left / rate() * NANOSECONDS_PER_SECOND)))
        : Optional.empty();
  }
}
