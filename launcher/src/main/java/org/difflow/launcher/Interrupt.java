package org.difflow.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.difflow.embedding.Difflow;

/**
 * Makes Ctrl-C, and the signal that asks a process to end, end this one with status 130: what runs
 * is stopped first and says what became of it.
 */
final class Interrupt {
  /** Longer than what runs takes to stop, shorter than what a user waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final AtomicReference<Difflow> RUNNING = new AtomicReference<>();

  private final CountDownLatch finished = new CountDownLatch(1);

  private Interrupt() {}

  /** Watches from now on. */
  static Interrupt watch() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupt::ended, "interrupt"));
    return interrupt;
  }

  /** Says what an interrupt stops. */
  static void stops(Difflow difflow) {
    RUNNING.set(difflow);
  }

  /** Says that the process now ends by itself. */
  void finished() {
    finished.countDown();
  }

  private void ended() {
    if (finished.getCount() > 0) {
      boolean stopped = Optional.ofNullable(RUNNING.get()).filter(this::stop).isPresent();
      if (!stopped) {
        System.err.println("difflow: interrupted");
      }
      Runtime.getRuntime().halt(Status.INTERRUPTED);
    }
  }

  /** Whether what runs came to its end, and has said so. */
  private boolean stop(Difflow running) {
    try {
      return running.interrupt(PATIENCE)
          && finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
