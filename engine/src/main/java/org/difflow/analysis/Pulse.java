package org.difflow.analysis;

/**
 * Runs a checkpoint about every millisecond of a long computation, counted in elementary steps
 * rather than by a clock, so that counting costs next to nothing.
 */
final class Pulse {
  /** So many additions and comparisons, with their memory traffic, take about a millisecond. */
  private static final long STEPS = 400_000;

  private final Runnable checkpoint;
  private long steps;

  Pulse(Runnable checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** Counts {@code work} elementary steps. */
  void spend(long work) {
    steps += work;
    if (steps >= STEPS) {
      steps = 0;
      checkpoint.run();
    }
  }
}
