package org.difflow.parallel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Tasks that one leading thread and its helpers take from a common counter until none is left. */
final class Job {
  /** How a task pauses; bound while one runs. */
  private static final ScopedValue<Runnable> PULSE = ScopedValue.newInstance();

  private final int tasks;
  private final Workers.Task task;
  private final int helpers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final CountDownLatch busyHelpers;

  Job(int tasks, Workers.Task task, int helpers) {
    this.tasks = tasks;
    this.task = task;
    this.helpers = Math.max(0, helpers);
    this.busyHelpers = new CountDownLatch(this.helpers);
  }

  /** Whether this thread is in a task. */
  static boolean isRunning() {
    return PULSE.isBound();
  }

  /** Runs tasks one after another inside the task that this thread is in. */
  static void alone(int tasks, Workers.Task task) {
    for (int index = 0; index < tasks; index++) {
      PULSE.get().run();
      task.run(index, PULSE.get());
    }
  }

  int helpers() {
    return helpers;
  }

  void help() {
    takeTasks(this::stopIfFailed);
    busyHelpers.countDown();
  }

  void lead(Runnable checkpoint) {
    PacedCheckpoint paced = new PacedCheckpoint(checkpoint);
    takeTasks(
        () -> {
          stopIfFailed();
          paced.run();
        });
    awaitHelpers(checkpoint);
    rethrowFailure();
  }

  private void takeTasks(Runnable pulse) {
    try {
      ScopedValue.where(PULSE, pulse).run(() -> takeAll(pulse));
    } catch (Throwable thrown) {
      failure.compareAndSet(null, thrown);
    }
  }

  private void takeAll(Runnable pulse) {
    for (int index = next.getAndIncrement(); index < tasks; index = next.getAndIncrement()) {
      pulse.run();
      task.run(index, pulse);
    }
  }

  private void stopIfFailed() {
    if (failure.get() != null) {
      throw new CancellationException();
    }
  }

  /** Helpers write into the caller's arrays, so the caller stays until the last one is done. */
  private void awaitHelpers(Runnable checkpoint) {
    boolean interrupted = false;
    boolean waiting = true;
    while (waiting) {
      try {
        waiting = !busyHelpers.await(1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        interrupted = true;
      }
      if (waiting && failure.get() == null) {
        recordFailureOf(checkpoint);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void recordFailureOf(Runnable checkpoint) {
    try {
      checkpoint.run();
    } catch (Throwable thrown) {
      failure.compareAndSet(null, thrown);
    }
  }

  private void rethrowFailure() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable impossible -> throw new IllegalStateException(impossible);
    }
  }
}
