package org.difflow.syntax;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs a recursive walk on a thread whose stack holds the deepest nesting that it may meet. */
public final class LargeStack {
  private LargeStack() {}

  /** What {@code walk} gives on a stack of {@code bytes}. */
  public static <T> T call(long bytes, Supplier<T> walk) {
    FutureTask<T> task = new FutureTask<>(walk::get);
    Thread thread = new Thread(null, task, "difflow-text", bytes);
    thread.setDaemon(true);
    thread.start();
    return result(task);
  }

  /** Walks are short and half of one is of no use: an interrupt is kept for the caller. */
  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException defect) {
      throw new IllegalStateException("a walk over the syntax failed", defect.getCause());
    } catch (InterruptedException interrupt) {
      T result = result(task);
      Thread.currentThread().interrupt();
      return result;
    }
  }
}
