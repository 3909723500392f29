package org.difflow.syntax;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs work on a thread whose stack holds the deepest nesting that {@link Nesting} lets through.
 */
final class LargeStack {
  private static final long BYTES = 64L << 20;

  private LargeStack() {}

  static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(null, task, "difflow-parser", BYTES).start();
    return result(task);
  }

  /** Waits through interrupts: parsing is short, and half a tree is of no use. */
  private static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    while (true) {
      try {
        return task.get();
      } catch (InterruptedException again) {
        interrupted = true;
      } catch (ExecutionException failure) {
        throw new IllegalStateException("the parser failed", failure.getCause());
      } finally {
        if (interrupted && task.isDone()) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
