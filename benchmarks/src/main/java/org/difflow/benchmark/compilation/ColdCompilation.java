package org.difflow.benchmark.compilation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Engine;

/** A compilation as the first thing that a process does; milliseconds from its first line. */
final class ColdCompilation {
  private ColdCompilation() {}

  /** Compiles the path and prints how long that took, the language's own start included. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    try (Engine engine = Engine.create("difflow")) {
      Compilation.of(arguments[0], engine);
      System.out.println((System.nanoTime() - start) / 1e6);
    }
  }

  /** What fresh processes print. */
  static List<Double> times(String path, int processes) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      times.add(time(path));
    }
    return times;
  }

  private static double time(String path) {
    try {
      Process process = new ProcessBuilder(command(path)).redirectError(Redirect.DISCARD).start();
      byte[] output = process.getInputStream().readAllBytes();
      return Double.parseDouble(new String(output, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This Java with its flags and its class path. */
  private static List<String> command(String path) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ColdCompilation.class.getName(), path));
    return command;
  }
}
