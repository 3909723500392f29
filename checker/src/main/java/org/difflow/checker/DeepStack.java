package org.difflow.checker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs a recursive walk on a stack that holds the deepest nesting allowed. */
final class DeepStack {
  /** A level takes five calls of up to 100 bytes when compiled and 400 when interpreted. */
  private static final int BYTES_PER_LEVEL = 5 * 400;

  /** With as much again to spare. */
  private static final long BYTES = 2L * Expressions.DEEPEST * BYTES_PER_LEVEL;

  private DeepStack() {}

  static <T> T call(Supplier<T> walk) {
    FutureTask<T> task = new FutureTask<>(walk::get);
    Thread thread = new Thread(null, task, "difflow-checker", BYTES);
    thread.setDaemon(true);
    thread.start();
    return result(task);
  }

  /** The walk always ends, so an interrupt is kept for the caller rather than obeyed here. */
  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException defect) {
      throw new IllegalStateException(defect.getCause());
    } catch (InterruptedException interrupt) {
      T result = result(task);
      Thread.currentThread().interrupt();
      return result;
    }
  }
}
