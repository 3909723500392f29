package org.difflow.parallel;

/** A checkpoint that may be called at will and runs at most once a millisecond. */
final class PacedCheckpoint implements Runnable {
  private static final long NANOSECONDS_BETWEEN_RUNS = 1_000_000;

  private final Runnable checkpoint;
  private long lastRun = System.nanoTime();

  PacedCheckpoint(Runnable checkpoint) {
    this.checkpoint = checkpoint;
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    if (now - lastRun >= NANOSECONDS_BETWEEN_RUNS) {
      lastRun = now;
      checkpoint.run();
    }
  }
}
