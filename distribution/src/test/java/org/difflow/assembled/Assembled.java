package org.difflow.assembled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command as users start it: the launcher script, with what this build has assembled. */
final class Assembled {
  /** Tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final Path SCRIPT = ROOT.resolve("difflow");

  /** What every Java says that is started with the Vector API. */
  private static final String INCUBATOR =
      "WARNING: Using incubator modules: jdk.incubator.vector\n";

  private static final String HOME = ROOT.resolve("target/difflow").toString();

  private Assembled() {}

  /**
   * What came of a command line.
   *
   * @param status the exit status
   * @param output what stands on standard output
   * @param errors what stands on standard error, below what the JVM says of its own
   */
  record Outcome(int status, String output, String errors) {}

  /** Runs the launcher script in a folder. */
  static Outcome run(Path folder, String... arguments) {
    return run(folder, SCRIPT, Map.of(), arguments);
  }

  /** Runs a link to the launcher script, or another script, with more in its environment. */
  static Outcome run(
      Path folder, Path script, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = builder(folder, command);
    builder.environment().putAll(environment);
    return outcome(builder);
  }

  /** A process that finds what this build has assembled, in a folder. */
  static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("DIFFLOW_HOME", HOME);
    return builder;
  }

  /** Runs a process to its end; what it writes goes through files, so that it never waits. */
  static Outcome outcome(ProcessBuilder builder) {
    try {
      Path output = Files.createTempFile("difflow", ".out");
      Path errors = Files.createTempFile("difflow", ".err");
      int status =
          builder.redirectOutput(output.toFile()).redirectError(errors.toFile()).start().waitFor();
      return new Outcome(status, taken(output), taken(errors).replace(INCUBATOR, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String taken(Path file) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    return text;
  }
}
