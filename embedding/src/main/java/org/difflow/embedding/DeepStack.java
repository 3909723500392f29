package org.difflow.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Runs scripts on a thread whose stack holds the 10,000 nested calls that the language allows. */
final class DeepStack {
  /** Reserved, not used: pages are taken as calls nest. */
  private static final long BYTES = 1L << 30;

  private DeepStack() {}

  /**
   * What {@code work} gives, or the exception it ends with. When the thread that waits for it is
   * interrupted, {@code stop} is to make the work end.
   */
  static <T> T call(Supplier<T> work, Runnable stop) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> complete(result, work), "difflow", BYTES);
    thread.setDaemon(true);
    thread.start();
    awaitOrStop(result, stop);
    try {
      return result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void awaitOrStop(CompletableFuture<?> result, Runnable stop) {
    try {
      result.get();
    } catch (InterruptedException e) {
      stop.run();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // The caller joins, and gets the exception there.
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }
}
