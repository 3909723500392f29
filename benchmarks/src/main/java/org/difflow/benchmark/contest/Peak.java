package org.difflow.benchmark.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the first core can do: multiply-adds from registers, measured by {@code c/peak.c}. */
final class Peak {
  private Peak() {}

  /** Billions of floating-point operations in a second. */
  static double measured(Setting setting) {
    try {
      Process process =
          new ProcessBuilder("taskset", "-c", "0", setting.program("peak").toString()).start();
      byte[] output = process.getInputStream().readAllBytes();
      return Double.parseDouble(new String(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
