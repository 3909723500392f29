package org.difflow.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java program that knows nothing but the polyglot API, as a host compiles and runs it. */
class EmbeddingIT {
  private static final Path EXAMPLE = Assembled.ROOT.resolve("examples/embedding");
  private static final Path HOME = Assembled.ROOT.resolve("target/difflow");
  private static final String JARS =
      String.join(":", HOME + "/lib/*", HOME + "/truffle/*", HOME + "/compiler/*");

  @TempDir private Path folder;

  @Test
  void hostRunsAScriptCallsADerivedFieldAndReadsSamples() {
    java("javac", "-d", folder.toString(), "-cp", JARS, EXAMPLE + "/Embedding.java");
    Assembled.Outcome run =
        java(
            "java",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            "-cp",
            folder + ":" + JARS,
            "Embedding",
            EXAMPLE + "/straight.diff");
    // (x0 - x)/(1 - t) at x = (0, 0), t = 1/2, x0 = (1, 2).
    assertThat(run.output())
        .isEqualTo(
            """
            velocity(x, t, x0) = (x0 - x)/(1 - t)
            [2.0, 4.0]
            3 points in 2 dimensions
            nfe = 8
            """);
  }

  private Assembled.Outcome java(String tool, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Assembled.Outcome outcome = Assembled.outcome(Assembled.builder(folder, command));
    assertThat(outcome.status()).as(outcome.errors()).isZero();
    return outcome;
  }
}
