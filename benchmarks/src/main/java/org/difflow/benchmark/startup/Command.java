package org.difflow.benchmark.startup;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.OptionalDouble;

/** A command that is run from start to exit, with what it reads. */
record Command(String name, List<String> words, String input) {
  private static final double NANOSECONDS = 1e9;

  static Command of(String name, Object... words) {
    return new Command(name, List.of(words).stream().map(Object::toString).toList(), "");
  }

  /** The same, told this line. */
  Command reading(String line) {
    return new Command(name, words, line);
  }

  /** Seconds from start to exit; empty if it fails. */
  OptionalDouble seconds() {
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.outputWriter().append(input).close();
      int status = process.waitFor();
      double seconds = (System.nanoTime() - begin) / NANOSECONDS;
      return status == 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    } catch (IOException e) {
      return OptionalDouble.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
