package org.difflow.builtin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Writing while a script may be interrupted: files close under a thread that is interrupted. */
final class FileThread {
  private FileThread() {}

  /** Waits for what {@code work}, which runs on a thread of its own, gives. */
  static <T> T get(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  /**
   * Waits for {@code work}, which runs on a thread of its own.
   *
   * @throws UncheckedIOException if it fails
   */
  static void run(Work work) {
    get(() -> failure(work))
        .ifPresent(
            failure -> {
              throw new UncheckedIOException(failure);
            });
  }

  /** Work on a file. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private static Optional<IOException> failure(Work work) {
    try {
      work.run();
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(failure);
    }
  }
}
